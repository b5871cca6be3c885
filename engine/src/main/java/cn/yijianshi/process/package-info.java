/**
 * The process of a bundle: reads the BPMN an administrator drew, checks it against an allow-list, compiles it to engine
 * BPMN that holds ids only, and runs that on Camunda behind a wall. Start at {@link cn.yijianshi.process.ProcessReader}
 * for definitions and at {@link cn.yijianshi.process.ProcessRunner} for running cases; the host of running processes
 * implements {@link cn.yijianshi.process.CaseSteps}. Depends on {@code definitions} only; nothing else in the product may
 * know {@code org.camunda}.
 *
 * @see "Decision record 0005: Camunda behind a wall"
 */
@NullMarked
package cn.yijianshi.process;

import org.jspecify.annotations.NullMarked;
