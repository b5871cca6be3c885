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
                ? CommandLine.run(List.of(args), Console.out(), Console.err())
                : Launch.start(Application.class, args);
        if (exitCode != Launch.RUNNING) {
            System.exit(exitCode);
        }
    }
}
