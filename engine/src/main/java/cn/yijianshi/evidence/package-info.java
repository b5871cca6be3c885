/**
 * Evidence: e-licences and other organs' data about a party, asked for and frozen as they were told. Start at
 * {@code EvidenceRegistry}. Depends on catalogue, parties and security.
 */
@NullMarked
package cn.yijianshi.evidence;

import org.jspecify.annotations.NullMarked;
