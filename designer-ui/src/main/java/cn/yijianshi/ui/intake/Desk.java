package cn.yijianshi.ui.intake;

import cn.yijianshi.intake.Intake;
import cn.yijianshi.ui.parts.DocumentPanel;
import cn.yijianshi.ui.parts.WhyPanel;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What every step has at hand.
 *
 * @param draft the application
 * @param saved to be told after every change that was saved
 * @param jump leads to a step and a place in it
 */
record Desk(
        UUID draft,
        Intake intake,
        WhyPanel why,
        DocumentPanel documents,
        Runnable saved,
        BiConsumer<StepName, String> jump) {}
