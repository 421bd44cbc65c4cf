package org.cordee.programmes.web;

import java.io.Serializable;
import org.cordee.programmes.boundary.Participation;

/** What somebody who has a place says about taking part, as it is typed. */
public class FollowUpForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean listed;
    private String diet;
    private String arrangements;
    private Integer version;

    void from(Participation.Space space) {
        listed = space.followUp().listed();
        diet = space.followUp().diet();
        arrangements = space.followUp().arrangements();
        version = space.followUp().version();
    }

    public boolean isListed() {
        return listed;
    }

    public void setListed(boolean listed) {
        this.listed = listed;
    }

    public String getDiet() {
        return diet;
    }

    public void setDiet(String diet) {
        this.diet = diet;
    }

    public String getArrangements() {
        return arrangements;
    }

    public void setArrangements(String arrangements) {
        this.arrangements = arrangements;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
