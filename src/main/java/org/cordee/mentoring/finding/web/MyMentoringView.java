package org.cordee.mentoring.finding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.finding.boundary.MyMentoring;
import org.cordee.mentoring.finding.boundary.MyMentoringPage;
import org.cordee.mentoring.finding.terms.TalkState;
import org.cordee.mentoring.terms.PairSide;

/** My mentoring: requests, introductory meetings, whom I learn from and who learns from me. */
@Named
@RequestScoped
public class MyMentoringView {

    /** Minutes of an hour. */
    private static final int HOUR = 60;

    @Inject
    private MyMentoring myMentoring;

    private MyMentoringPage page;

    public void load() {
        page = myMentoring.page();
    }

    public MyMentoringPage getPage() {
        return page;
    }

    /** Live ones in which the reader is the mentee. */
    public List<PairPage> getMentors() {
        return live(PairSide.MENTEE);
    }

    /** Live ones in which the reader is the mentor. */
    public List<PairPage> getMentees() {
        return live(PairSide.MENTOR);
    }

    public List<PairPage> getOver() {
        return page.pairs().stream().filter(p -> p.state().over()).toList();
    }

    private List<PairPage> live(PairSide pairSide) {
        return page.pairs().stream()
                .filter(p -> p.state().live() && p.side() == pairSide)
                .toList();
    }

    /** Whether the reader has neither a mentor nor asked for one. */
    public boolean isLooking() {
        return getMentors().isEmpty() && page.byMe().isEmpty();
    }

    /** Whether the reader offers to be a mentor and nothing has come of it yet. */
    public boolean isQuiet() {
        return page.pairs().isEmpty()
                && page.toMe().isEmpty()
                && page.byMe().isEmpty()
                && page.talks().isEmpty();
    }

    /** Hours given as a mentor, in halves. */
    public double getHours() {
        return Math.round(2.0 * page.mentor().minutes() / HOUR) / 2.0;
    }

    /** The state of an introductory meeting as a shape of t:status. */
    public String shape(TalkState state) {
        return switch (state) {
            case COMING -> "wait";
            case UNSAID -> "now";
            case HELD -> "ok";
            case NOT_HELD -> "off";
        };
    }
}
