package cn.yijianshi.rules;

/** The situation as a whole: what the rows of ordinary tables are about. */
public final class Situation extends FactView {

    Situation(FactSource source) {
        super(source);
    }
}
