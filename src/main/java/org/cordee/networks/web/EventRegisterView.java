package org.cordee.networks.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.networks.boundary.GatheringRegister;
import org.cordee.platform.messages.Messages;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.ids.PersonId;

/** The sheet on which a coordinator records who was at an event. Those about whom nothing is said stay as they are. */
@Named
@ViewScoped
public class EventRegisterView extends NetworkFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private GatheringRegister registers;

    @Inject
    private Messages messages;

    private long gathering;
    private List<Line> lines = List.of();
    private Integer guests;
    private String who;
    private transient GatheringRegister.Register register;

    @Override
    public void open() {
        setId(getRegister().network());
        guests = getRegister().guests();
        lines = getRegister().lines().stream().map(Line::new).toList();
    }

    public String save() {
        Map<PersonId, Attendance> sheet = new LinkedHashMap<>();
        lines.stream().filter(l -> l.recorded != null).forEach(l -> sheet.put(l.person, l.recorded));
        return done(
                () -> registers.record(gathering, sheet, guests == null ? 0 : guests),
                here(),
                "networks.register.saved",
                sheet.size());
    }

    /** All came, but for those about whom something else is already said on the sheet. */
    public String saveAllAttended() {
        lines.stream().filter(l -> l.recorded == null).forEach(l -> l.recorded = Attendance.ATTENDED);
        return save();
    }

    public String walkIn() {
        return done(() -> registers.walkIn(gathering, who), here(), "networks.register.added");
    }

    private String here() {
        return "/networks/register?faces-redirect=true&gathering=" + gathering;
    }

    public GatheringRegister.Register getRegister() {
        if (register == null) {
            register = registers.of(gathering);
        }
        return register;
    }

    /** What can be recorded: before it begins, only apologies. */
    public List<SelectItem> getChoices() {
        boolean begun = getRegister().begun();
        return Arrays.stream(Attendance.values())
                .filter(a -> begun ? a.recordable() : a == Attendance.APOLOGIES)
                .map(a -> new SelectItem(a, messages.term(a)))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public Integer getGuests() {
        return guests;
    }

    public void setGuests(Integer guests) {
        this.guests = guests;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public long getGathering() {
        return gathering;
    }

    public void setGathering(long gathering) {
        this.gathering = gathering;
    }

    /** One person on the sheet. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final PersonId person;
        private final String name;
        private final String organisation;
        private Attendance recorded;

        Line(GatheringRegister.Line of) {
            this.person = of.person();
            this.name = of.name();
            this.organisation = of.organisation();
            this.recorded = of.attendance().recordable() ? of.attendance() : null;
        }

        public String getName() {
            return name;
        }

        /** Null where it is not known. */
        public String getOrganisation() {
            return organisation;
        }

        /** Null while nothing is said. */
        public Attendance getRecorded() {
            return recorded;
        }

        public void setRecorded(Attendance recorded) {
            this.recorded = recorded;
        }
    }
}
