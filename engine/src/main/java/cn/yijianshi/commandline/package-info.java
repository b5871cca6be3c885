/**
 * What can be asked of the engine on the command line, without a server and without a database: checking definition
 * files and deciding on facts. Start at {@link cn.yijianshi.commandline.CommandLine}.
 */
@NullMarked
package cn.yijianshi.commandline;

import org.jspecify.annotations.NullMarked;
