package org.cordee.mentoring.finding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.boundary.Relationships;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.mentoring.terms.RelationshipState;

/** My mentoring: whom I learn from and who learns from me. */
@Named
@RequestScoped
public class MyMentoringView {

    @Inject
    private Relationships relationships;

    private List<PairPage> all;

    public void load() {
        all = relationships.mine();
    }

    public boolean isNobody() {
        return all.isEmpty();
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
        return all.stream().filter(p -> p.state().over()).toList();
    }

    private List<PairPage> live(PairSide pairSide) {
        return all.stream()
                .filter(p -> p.state().live() && p.side() == pairSide)
                .toList();
    }

    /** A state as a shape of t:status. */
    public String shape(RelationshipState state) {
        return switch (state) {
            case PROPOSED -> "wait";
            case ACTIVE, COMPLETED -> "ok";
            case PAUSED, ENDED_EARLY -> "off";
        };
    }
}
