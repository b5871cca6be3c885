package cn.yijianshi.letters;

/**
 * Makes letters as PDF. The same template and data give the same bytes, so a letter can be hashed, recorded and made again.
 * Thread-safe.
 */
public final class Letters {

    private final Printer printer;

    public Letters() {
        this(new Printer());
    }

    public Letters(Printer printer) {
        this.printer = printer;
    }

    /** The letter as PDF. */
    public byte[] render(LetterTemplate template, LetterData data) {
        return printer.print(LetterPage.of(template, data));
    }
}
