/**
 * Where the data are kept: the data folder, and PostgreSQL in it or one of the operator's own. Start at
 * {@link cn.yijianshi.database.Database}; the decision is docs/decisions/0006-embedded-postgresql.md. Depends on no
 * other package of the engine.
 */
@NullMarked
package cn.yijianshi.database;

import org.jspecify.annotations.NullMarked;
