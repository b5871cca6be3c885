/**
 * The product as its users see it: the running application, a browser, and a page object for each screen. Start at
 * {@link cn.yijianshi.ui.story.Browser}; the story itself is {@code cn.yijianshi.ui.StoryIT}.
 */
@NullMarked
package cn.yijianshi.ui.story;

import org.jspecify.annotations.NullMarked;
