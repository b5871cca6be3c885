/**
 * Evidence: e-licences and other organs' data about a party, asked for and frozen as they were told. Start at
 * {@link cn.yijianshi.evidence.EvidenceRegistry}. Depends on calendar, canonical, database (for whether demo data are
 * wanted) and security.
 */
@NullMarked
package cn.yijianshi.evidence;

import org.jspecify.annotations.NullMarked;
