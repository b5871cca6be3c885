package cn.yijianshi.database;

/**
 * The PostgreSQL that holds everything, ready for connections. Closing it ends the embedded server; one of the
 * operator's own is left alone.
 */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, OwnDatabase {

    /** JDBC address, without the password. */
    String url();

    String user();

    String password();

    @Override
    void close();
}
