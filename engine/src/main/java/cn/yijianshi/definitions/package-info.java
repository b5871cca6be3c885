/**
 * Definition text: the files of a definition, read with their positions, validated against the format schemas, and the
 * {@linkplain cn.yijianshi.definitions.Fault faults} found in them, collected and never thrown one by one. Start at
 * {@link cn.yijianshi.definitions.DefinitionFiles}. Depends on canonical only.
 */
@NullMarked
package cn.yijianshi.definitions;

import org.jspecify.annotations.NullMarked;
