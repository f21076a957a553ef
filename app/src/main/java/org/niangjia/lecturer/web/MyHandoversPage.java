package org.niangjia.lecturer.web;

import java.util.List;
import org.niangjia.lecturer.internal.conversation.ResultWishes.Wish;
import org.niangjia.lecturer.internal.handover.MyHandovers.Line;

/** What a worker handed over, and of which questions he waits for the result. */
public record MyHandoversPage(List<Line> handovers, List<Wish> wishes) {}
