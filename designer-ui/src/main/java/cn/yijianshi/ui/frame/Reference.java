package cn.yijianshi.ui.frame;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The number under which a failure stands in the log; short enough to be read out on the telephone. */
record Reference(String number) {

    static Reference next() {
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        return new Reference(HexFormat.of().withUpperCase().formatHex(random));
    }

    @Override
    public String toString() {
        return number;
    }
}
