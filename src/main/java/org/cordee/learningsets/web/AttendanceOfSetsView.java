package org.cordee.learningsets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.cordee.learningsets.boundary.SetAttendance;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.OriginKind;
import org.cordee.learningsets.terms.SetState;
import org.cordee.platform.messages.Messages;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.NetworkId;

/** The sets of a cohort or network at work, for its coordinator: all of them, or one. */
@Named
@RequestScoped
public class AttendanceOfSetsView {

    @Inject
    private SetAttendance attendance;

    @Inject
    private Messages messages;

    private CohortId cohort;
    private NetworkId network;
    private LearningSetId set;
    private SetAttendance.Sheet sheet;
    private SetAttendance.Line line;

    /** The view action. */
    public void open() {
        if (set != null) {
            line = attendance.one(set);
            cohort = line.about().origin().cohort();
            network = line.about().origin().network();
        } else {
            openAll();
        }
    }

    private void openAll() {
        if ((cohort == null) == (network == null)) {
            throw new NotFound();
        }
        sheet = attendance.of(cohort != null ? Origin.of(cohort) : Origin.of(network));
    }

    /** Who waits for whom, in one line. */
    public String waits(SetAttendance.Line of) {
        return waits(messages, of);
    }

    static String waits(Messages messages, SetAttendance.Line of) {
        return of.waits().lines().stream()
                .map(w -> messages.of(w.key(), w.what()))
                .collect(Collectors.joining(" "));
    }

    /** Whether somebody took part, as a shape of t:status. */
    public String shape(Attendance of) {
        return switch (of) {
            case ATTENDED, PARTLY_ATTENDED -> "ok";
            case EXPECTED -> "wait";
            case APOLOGIES, DID_NOT_ATTEND -> "off";
            case NOT_RECORDED -> "plain";
        };
    }

    /** A state as a shape of t:status. */
    public String shape(SetState state) {
        return switch (state) {
            case FORMING, RECONTRACTING -> "wait";
            case CONTRACTED, ACTIVE -> "ok";
            case CLOSED -> "off";
        };
    }

    /** The cohort or network in an address: {@code cohort=7}. */
    public String getOrigin() {
        return cohort != null ? OriginKind.COHORT.key() + "=" + cohort : OriginKind.NETWORK.key() + "=" + network;
    }

    public SetAttendance.Sheet getSheet() {
        return sheet;
    }

    /** The one that is asked for, or null. */
    public SetAttendance.Line getLine() {
        return line;
    }

    public CohortId getCohort() {
        return cohort;
    }

    public void setCohort(CohortId cohort) {
        this.cohort = cohort;
    }

    public NetworkId getNetwork() {
        return network;
    }

    public void setNetwork(NetworkId network) {
        this.network = network;
    }

    public LearningSetId getSet() {
        return set;
    }

    public void setSet(LearningSetId set) {
        this.set = set;
    }
}
