package org.cordee.matching.exchange;

import java.util.List;

/**
 * Why somebody goes where it goes.
 *
 * @param move where to
 * @param dearer hosts the person would rather have gone to, the dearest first, each with what speaks against it
 */
public record ExplainedMove(ExchangeResult.Move move, List<WhyNotHost> dearer) {}
