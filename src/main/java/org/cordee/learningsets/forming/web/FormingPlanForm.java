package org.cordee.learningsets.forming.web;

import java.io.Serializable;
import org.cordee.learningsets.terms.FormingPlan;

/** The rules of a round while they are being written. */
public class FormingPlanForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private int aim;
    private Integer sets;
    private int sector;
    private int level;
    private int region;
    private int organisation;
    private int experience;
    private boolean onePerOrganisation;
    private boolean twoCitizens;
    private boolean sharedHours;
    private boolean facilitatorEach;
    private int setsEach;

    public FormingPlanForm(FormingPlan plan) {
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

    public FormingPlan plan() {
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

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getAim() {
        return aim;
    }

    public void setAim(int aim) {
        this.aim = aim;
    }

    public Integer getSets() {
        return sets;
    }

    public void setSets(Integer sets) {
        this.sets = sets;
    }

    public int getSector() {
        return sector;
    }

    public void setSector(int sector) {
        this.sector = sector;
    }

    public int getLevel() {
        return level;
    }

    public void setLevel(int level) {
        this.level = level;
    }

    public int getRegion() {
        return region;
    }

    public void setRegion(int region) {
        this.region = region;
    }

    public int getOrganisation() {
        return organisation;
    }

    public void setOrganisation(int organisation) {
        this.organisation = organisation;
    }

    public int getExperience() {
        return experience;
    }

    public void setExperience(int experience) {
        this.experience = experience;
    }

    public boolean isOnePerOrganisation() {
        return onePerOrganisation;
    }

    public void setOnePerOrganisation(boolean onePerOrganisation) {
        this.onePerOrganisation = onePerOrganisation;
    }

    public boolean isTwoCitizens() {
        return twoCitizens;
    }

    public void setTwoCitizens(boolean twoCitizens) {
        this.twoCitizens = twoCitizens;
    }

    public boolean isSharedHours() {
        return sharedHours;
    }

    public void setSharedHours(boolean sharedHours) {
        this.sharedHours = sharedHours;
    }

    public boolean isFacilitatorEach() {
        return facilitatorEach;
    }

    public void setFacilitatorEach(boolean facilitatorEach) {
        this.facilitatorEach = facilitatorEach;
    }

    public int getSetsEach() {
        return setsEach;
    }

    public void setSetsEach(int setsEach) {
        this.setsEach = setsEach;
    }
}
