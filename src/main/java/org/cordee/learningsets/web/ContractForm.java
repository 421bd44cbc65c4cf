package org.cordee.learningsets.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.boundary.ContractPage;
import org.cordee.learningsets.terms.Stage;
import org.cordee.learningsets.terms.Strictness;

/** A contract while it is being written. */
public class ContractForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String purpose;
    private String rules;
    private String confidence;
    private Integer meetings;
    private Integer weeks;
    private Integer minutes;
    private Strictness strictness;
    private final List<StageTime> stages = new ArrayList<>();

    ContractForm(ContractPage page) {
        purpose = page.texts().purpose();
        rules = page.texts().rules();
        confidence = page.texts().confidence();
        meetings = page.rhythm().meetings();
        weeks = page.rhythm().weeksBetween();
        minutes = page.rhythm().minutes();
        strictness = page.rhythm().strictness();
        for (Stage stage : Stage.values()) {
            stages.add(new StageTime(stage, page.rhythm().stages().get(stage)));
        }
    }

    ContractPage.Draft draft() {
        Map<Stage, Integer> times = new EnumMap<>(Stage.class);
        stages.stream().filter(s -> s.minutes != null).forEach(s -> times.put(s.stage, s.minutes));
        return new ContractPage.Draft(
                meetings, weeks, minutes, strictness, times, new ContractPage.Texts(purpose, rules, confidence));
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getRules() {
        return rules;
    }

    public void setRules(String rules) {
        this.rules = rules;
    }

    public String getConfidence() {
        return confidence;
    }

    public void setConfidence(String confidence) {
        this.confidence = confidence;
    }

    public Integer getMeetings() {
        return meetings;
    }

    public void setMeetings(Integer meetings) {
        this.meetings = meetings;
    }

    public Integer getWeeks() {
        return weeks;
    }

    public void setWeeks(Integer weeks) {
        this.weeks = weeks;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Strictness getStrictness() {
        return strictness;
    }

    public void setStrictness(Strictness strictness) {
        this.strictness = strictness;
    }

    public List<StageTime> getStages() {
        return stages;
    }

    /** How long one stage takes; nothing where it is left out. */
    public static class StageTime implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Stage stage;
        private Integer minutes;

        StageTime(Stage stage, Integer minutes) {
            this.stage = stage;
            this.minutes = minutes;
        }

        public Stage getStage() {
            return stage;
        }

        public Integer getMinutes() {
            return minutes;
        }

        public void setMinutes(Integer minutes) {
            this.minutes = minutes;
        }
    }
}
