package cn.yijianshi.commandline;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** The commands {@code check}, {@code decide} and {@code reductions}: no server, no database. */
public final class CommandLine {

    private static final int USAGE = 2;

    private CommandLine() {}

    /** Whether the first argument names one of these commands. */
    public static boolean handles(String command) {
        return Set.of("check", "decide", "reductions", "help").contains(command);
    }

    /**
     * Runs one command to its end.
     *
     * @param out takes the result and nothing else
     * @param err takes what is wrong with the arguments
     * @return 0 if done, 1 if the files or facts have errors, 2 if the arguments are not understood
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.equals(List.of("help"))) {
            out.println("check 目录…            检查定义文件");
            out.println("decide 一件事 事实.json  按事实作出判定");
            out.println("reductions 一件事       按每个用例数四减");
            return 0;
        }
        if (args.size() >= 2 && args.getFirst().equals("check")) {
            return CheckCommand.run(args.subList(1, args.size()), out, err);
        }
        if (args.size() == 3 && args.getFirst().equals("decide")) {
            return DecideCommand.run(args.get(1), args.get(2), out, err);
        }
        if (args.size() == 2 && args.getFirst().equals("reductions")) {
            return ReductionsCommand.run(args.get(1), out, err);
        }
        err.println("用法：check 目录…、decide 一件事 事实.json 或 reductions 一件事");
        return USAGE;
    }
}
