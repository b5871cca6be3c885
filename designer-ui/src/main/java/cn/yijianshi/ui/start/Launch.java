package cn.yijianshi.ui.start;

import cn.yijianshi.database.CannotStart;
import cn.yijianshi.security.KeysUnavailable;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Starts the application and tells plainly why it did not: one line for what the person at the console can mend, a stack
 * trace for what only a developer can.
 */
public final class Launch {

    /** The application runs and goes on. */
    public static final int RUNNING = 0;

    private static final int FAILED = 1;

    private Launch() {}

    /** @return {@link #RUNNING}, or the exit code after a failure that was told on the error output */
    public static int start(Class<?> application, String... args) {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        SpringApplication spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.addListeners(new PortCheck());
        try {
            spring.run(args);
            return RUNNING;
        } catch (RuntimeException e) {
            if (!isStopping()) {
                tell(e, Console.err());
            }
            return FAILED;
        }
    }

    /** Whether somebody pressed Ctrl-C meanwhile, which makes a start fail in many ways, none of them worth telling. */
    private static boolean isStopping() {
        Thread nothing = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static void tell(Throwable failure, PrintStream err) {
        Optional<String> line = Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .flatMap(e -> explain(e).stream())
                .findFirst();
        line.ifPresentOrElse(text -> err.println("没有启动：" + text), () -> {
            err.println("没有启动，原因不明。以下内容请转给维护人员：");
            failure.printStackTrace(err);
        });
    }

    private static Optional<String> explain(Throwable e) {
        return switch (e) {
            case CannotStart cannot -> Optional.ofNullable(cannot.getMessage());
            case KeysUnavailable keys -> Optional.ofNullable(keys.getMessage());
            case PortInUseException port -> Optional.of(PortCheck.taken(port.getPort()));
            default -> Optional.empty();
        };
    }
}
