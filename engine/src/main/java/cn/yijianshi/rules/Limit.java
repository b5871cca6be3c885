package cn.yijianshi.rules;

import cn.yijianshi.catalogue.TimeSpan;

/** A time limit in a conclusion (期限). */
public sealed interface Limit {

    record Span(TimeSpan span) implements Limit {}

    /** A parameter of type days; its unit says of which kind, working days where it says none. */
    record OfParameter(String parameter) implements Limit {

        public String id() {
            return parameter.substring(parameter.indexOf('/') + 1);
        }
    }

    /** The promised time of the matter the conclusion is about (以该事项的承诺期限为限). */
    record MatterPromise() implements Limit {}
}
