package cn.yijianshi.ui.start;

import cn.yijianshi.database.CannotStart;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.convert.ConversionException;

/** Tries the port as soon as it is known, so that nobody waits for a database only to read that it is taken. */
final class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int DEFAULT = 8080;
    private static final int HIGHEST = 65_535;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        int port = port(event);
        if (port < 0 || port > HIGHEST) {
            throw new CannotStart("端口 " + port + " 不存在：YJS_PORT 应是 1 到 65535 的数。");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CannotStart(taken(port), e);
        }
    }

    private static int port(ApplicationEnvironmentPreparedEvent event) {
        try {
            return event.getEnvironment().getProperty("server.port", Integer.class, DEFAULT);
        } catch (ConversionException e) {
            throw new CannotStart("YJS_PORT 应是 1 到 65535 的数。", e);
        }
    }

    static String taken(int port) {
        return "端口 " + port + " 已被占用或不允许使用：请停止占用它的程序，或用 YJS_PORT 指定别的端口。";
    }
}
