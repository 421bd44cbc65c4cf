package org.cordee.learningsets.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cordee.learningsets.terms.FormingPlan;

/** A round's plan as it is stored; its rules stand in {@link FormingPlan}. */
@Embeddable
public class FormingPlanColumns {

    private String title;

    @Column(name = "target_size")
    private int aim;

    @Column(name = "set_count")
    private Integer sets;

    @Column(name = "sector_weight")
    private int sector;

    @Column(name = "level_weight")
    private int level;

    @Column(name = "region_weight")
    private int region;

    @Column(name = "organisation_weight")
    private int organisation;

    @Column(name = "experience_weight")
    private int experience;

    @Column(name = "one_per_organisation")
    private boolean onePerOrganisation;

    @Column(name = "two_citizens")
    private boolean twoCitizens;

    @Column(name = "shared_hours")
    private boolean sharedHours;

    @Column(name = "facilitator_each")
    private boolean facilitatorEach;

    @Column(name = "sets_per_facilitator")
    private int setsEach;

    protected FormingPlanColumns() {}

    FormingPlanColumns(FormingPlan plan) {
        title = plan.title();
        aim = plan.aim();
        sets = plan.sets();
        sector = plan.sector();
        level = plan.level();
        region = plan.region();
        organisation = plan.organisation();
        experience = plan.experience();
        onePerOrganisation = plan.onePerOrganisation();
        twoCitizens = plan.twoCitizens();
        sharedHours = plan.sharedHours();
        facilitatorEach = plan.facilitatorEach();
        setsEach = plan.setsEach();
    }

    FormingPlan plan() {
        return new FormingPlan(
                title,
                aim,
                sets,
                sector,
                level,
                region,
                organisation,
                experience,
                onePerOrganisation,
                twoCitizens,
                sharedHours,
                facilitatorEach,
                setsEach);
    }
}
