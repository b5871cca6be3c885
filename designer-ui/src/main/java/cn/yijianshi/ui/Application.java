package cn.yijianshi.ui;

import cn.yijianshi.commandline.CommandLine;
import cn.yijianshi.ui.start.Console;
import cn.yijianshi.ui.start.Launch;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Yijianshi, or does one command of the {@linkplain CommandLine command line}. */
@SpringBootApplication(scanBasePackages = "cn.yijianshi")
public class Application {

    static void main(String[] args) {
        int exitCode = args.length > 0 && CommandLine.handles(args[0])
                ? command(List.of(args))
                : Launch.start(Application.class, args);
        if (exitCode != Launch.RUNNING) {
            System.exit(exitCode);
        }
    }

    private static int command(List<String> args) {
        Console.quiet();
        return CommandLine.run(args, Console.out(), Console.err());
    }
}
