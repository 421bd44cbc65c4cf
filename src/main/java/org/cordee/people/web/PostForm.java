package org.cordee.people.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.cordee.people.boundary.Posts;
import org.cordee.people.terms.ManagerChoice;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Sector;

/** What is typed about one post. */
public class PostForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private Long organisation;
    private String newName;
    private Sector newSector;
    private String post;
    private LeadershipRole role;
    private boolean main;
    private LocalDate since;
    private LocalDate until;
    private ManagerChoice manager = ManagerChoice.NONE;
    private String keptManager;
    private String managerName;
    private String managerEmail;
    private int version;

    void fill(Posts.Post now) {
        organisation = now.organisation().value();
        post = now.post();
        role = now.role();
        main = now.main();
        since = now.since();
        until = now.until();
        manager = now.manager();
        keptManager = now.keptManager();
        managerName = now.managerName();
        managerEmail = now.managerEmail();
        version = now.version();
    }

    void newer(int latest) {
        version = latest;
    }

    int version() {
        return version;
    }

    Posts.Post asPost(boolean withManager) {
        return new Posts.Post(
                id,
                OrganisationId.of(organisation),
                newName,
                newSector,
                post,
                role,
                main,
                since,
                until,
                withManager ? manager : ManagerChoice.NONE,
                null,
                managerName,
                managerEmail,
                version);
    }

    /** Name of a manager who is known here, or null. */
    public String getKeptManager() {
        return keptManager;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(Long organisation) {
        this.organisation = organisation;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public Sector getNewSector() {
        return newSector;
    }

    public void setNewSector(Sector newSector) {
        this.newSector = newSector;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public LeadershipRole getRole() {
        return role;
    }

    public void setRole(LeadershipRole role) {
        this.role = role;
    }

    public boolean isMain() {
        return main;
    }

    public void setMain(boolean main) {
        this.main = main;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public ManagerChoice getManager() {
        return manager;
    }

    public void setManager(ManagerChoice manager) {
        this.manager = manager;
    }

    public String getManagerName() {
        return managerName;
    }

    public void setManagerName(String managerName) {
        this.managerName = managerName;
    }

    public String getManagerEmail() {
        return managerEmail;
    }

    public void setManagerEmail(String managerEmail) {
        this.managerEmail = managerEmail;
    }
}
