/**
 * The standard of a catalogue (事项标准化): what the reports on real catalogues name as their faults, looked for in every
 * entry, each finding with the element, why it matters and a proposal. Start at
 * {@link cn.yijianshi.standards.StandardCheck}; the list of what is looked for is {@link cn.yijianshi.standards.Standard}.
 * Knows nothing of files or tables, so that files, the edited catalogue and imports are held to one standard. Depends on
 * catalogue and identifiers.
 */
@NullMarked
package cn.yijianshi.standards;

import org.jspecify.annotations.NullMarked;
