/**
 * What can be asked of the engine on the command line, without a server and without a database: checking definition
 * files, deciding on facts and counting what a bundle saves. Start at {@link cn.yijianshi.commandline.CommandLine}.
 */
@NullMarked
package cn.yijianshi.commandline;

import org.jspecify.annotations.NullMarked;
