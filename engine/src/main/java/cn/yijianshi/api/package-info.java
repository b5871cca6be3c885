/**
 * REST for every other channel (site, app, terminal): what bundles there are, what a situation asks for, and the one form
 * with its schema. Errors are problem+json with a stable code. Start at {@link cn.yijianshi.api.BundleApi}. Nobody depends
 * on this package.
 */
@NullMarked
package cn.yijianshi.api;

import org.jspecify.annotations.NullMarked;
