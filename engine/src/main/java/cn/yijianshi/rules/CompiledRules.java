package cn.yijianshi.rules;

/** The rules of a release, compiled; safe for use by several threads. Close it when the release is no longer needed. */
public final class CompiledRules implements AutoCloseable {

    public Scope scope() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
