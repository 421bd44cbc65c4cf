package org.cordee.demo;

import java.util.List;
import java.util.Map;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/** What the demo region is made of. Organisations and people are invented; any likeness is by chance. */
final class RegionData {

    /** The two trusts that share the senior practitioner programme. */
    static final String TRUST = "Kingsmere Mental Health NHS Trust";

    static final String SECOND_TRUST = "Downland Partnership NHS Trust";
    static final String COUNCIL = "Harbourne Borough Council";
    static final String CHARITY = "Open Door Wellbeing";
    static final String HOME = "Willow Court Care";

    static final List<Place> ORGANISATIONS = List.of(
            new Place(TRUST, Sector.NHS, Region.LONDON),
            new Place(SECOND_TRUST, Sector.NHS, Region.SOUTH_EAST),
            new Place(COUNCIL, Sector.LOCAL_GOVERNMENT, Region.LONDON),
            new Place(CHARITY, Sector.THIRD_SECTOR, Region.WEST_MIDLANDS),
            new Place(HOME, Sector.INDEPENDENT, Region.EAST_OF_ENGLAND),
            new Place("Fenmarsh Community NHS Trust", Sector.NHS, Region.EAST_OF_ENGLAND),
            new Place("Arden Vale Mental Health NHS Trust", Sector.NHS, Region.WEST_MIDLANDS),
            new Place("Thornleigh University Hospitals", Sector.NHS, Region.NORTH_WEST),
            new Place("Strathallan Health Board", Sector.NHS, Region.SCOTLAND),
            new Place("Eastbrook Integrated Care", Sector.NHS, Region.LONDON),
            new Place("Millwater Community Health", Sector.NHS, Region.SOUTH_EAST),
            new Place("Penrose Valley Mental Health Trust", Sector.NHS, Region.SOUTH_WEST),
            new Place("Brackenhurst Mental Health Trust", Sector.NHS, Region.EAST_MIDLANDS),
            new Place("Ashcombe County Council", Sector.LOCAL_GOVERNMENT, Region.SOUTH_EAST),
            new Place("Fenmarsh County Council", Sector.LOCAL_GOVERNMENT, Region.EAST_OF_ENGLAND),
            new Place("Wrenbury District Council", Sector.LOCAL_GOVERNMENT, Region.EAST_OF_ENGLAND),
            new Place("Arden Metropolitan Council", Sector.LOCAL_GOVERNMENT, Region.WEST_MIDLANDS),
            new Place("City of Thornleigh", Sector.LOCAL_GOVERNMENT, Region.NORTH_WEST),
            new Place("Eastbrook Borough Council", Sector.LOCAL_GOVERNMENT, Region.LONDON),
            new Place("Northgate Borough Council", Sector.LOCAL_GOVERNMENT, Region.LONDON),
            new Place("Strathallan Council", Sector.LOCAL_GOVERNMENT, Region.SCOTLAND),
            new Place("Garrow Islands Council", Sector.LOCAL_GOVERNMENT, Region.SCOTLAND),
            new Place("Penrose Council", Sector.LOCAL_GOVERNMENT, Region.SOUTH_WEST),
            new Place("Mind the Way", Sector.THIRD_SECTOR, Region.LONDON),
            new Place("Voices of Eastbrook", Sector.THIRD_SECTOR, Region.LONDON),
            new Place("The Hearing Room", Sector.THIRD_SECTOR, Region.EAST_OF_ENGLAND),
            new Place("Carers Together Arden", Sector.THIRD_SECTOR, Region.WEST_MIDLANDS),
            new Place("Stepping Stones Strathallan", Sector.THIRD_SECTOR, Region.SCOTLAND),
            new Place("Clyde Peer Support", Sector.THIRD_SECTOR, Region.SCOTLAND),
            new Place("New Leaf Housing", Sector.THIRD_SECTOR, Region.NORTH_WEST),
            new Place("Common Ground Advocacy", Sector.THIRD_SECTOR, Region.SOUTH_EAST),
            new Place("Lantern Recovery College", Sector.EDUCATION, Region.LONDON),
            new Place("University of Fenmarsh", Sector.EDUCATION, Region.EAST_OF_ENGLAND),
            new Place("Arden School of Social Work", Sector.EDUCATION, Region.WEST_MIDLANDS),
            new Place("Larkspur Supported Living", Sector.INDEPENDENT, Region.SOUTH_EAST),
            new Place("Beacon Lane Care", Sector.INDEPENDENT, Region.WEST_MIDLANDS),
            new Place("Harbour Home Support", Sector.INDEPENDENT, Region.LONDON),
            new Place("Regional Office for Care, East", Sector.GOVERNMENT, Region.EAST_OF_ENGLAND),
            new Place("Regional Office for Care, London", Sector.GOVERNMENT, Region.LONDON),
            new Place("Department for Better Lives", Sector.GOVERNMENT, Region.LONDON));

    static final String[] FIRST =
            ("Aisha Alan Amara Amelia Andrew Angela Anjali Ben Bethan Bola Brian Carmen Catriona Chidi Claire Colin "
                            + "Dafydd "
                            + "Daniel Denise Dilip Donna Elaine Elif Ewan Fatima Femi Fiona Gareth Geraldine Gita "
                            + "Hannah Harjit Iain Imran Irene Isla Jack "
                            + "Jamal Janet Joanne Joseph Joy Karen Keiko Kofi Leanne Lewis Linda Lorna Malik Maria "
                            + "Mark Meera Mohammed Nadia Neil Ngozi "
                            + "Nicola Olivia Omar Patrick Paula Philip Rachel Rajesh Rhona Robert Rosa Sadia Sandra "
                            + "Sean Shirley Sita Stephen Susan Tariq "
                            + "Theresa Tunde Valerie Wei Winston Yasmin Zoe")
                    .split(" ");

    static final String[] LAST =
            ("Abbott Achebe Ahmed Akhtar Anderson Bailey Banerjee Barnes Begum Bell Boateng Bryce Campbell Carter Chen "
                            + "Chowdhury Clarke Cole Cooper Costa Davies Desai Dixon Douglas Edwards Ellis Evans "
                            + "Farouk Fletcher Forbes Fraser Gibson Gill "
                            + "Graham Grant Hall Harris Hughes Hussain Iqbal Jackson James Jones Kapoor Kaur Kelly "
                            + "Khan Lambert Lawson Lee Lewis Mackay "
                            + "Mahmood Martin Mbeki McBride Mistry Morgan Murphy Murray Nkosi Nolan Novak Owens "
                            + "Palmer Patel Pereira Phillips Pryce Rahman "
                            + "Reid Roberts Ross Shah Sharma Silva Singh Stewart Taylor Thomas Turner Walker Ward "
                            + "Watson Williams Wright Young")
                    .split(" ");

    /** Posts by level, each with its role of Table 1 or null. */
    static final Map<Level, List<Post>> POSTS = Map.of(
            Level.PRACTITIONER,
                    List.of(
                            new Post("Senior social worker", LeadershipRole.SENIOR_PRACTITIONER),
                            new Post("Community psychiatric nurse", null),
                            new Post("Approved mental health professional", LeadershipRole.AMHP_LEAD),
                            new Post("Occupational therapist", null),
                            new Post("Peer support worker", null),
                            new Post("Principal practitioner", LeadershipRole.SENIOR_PRACTITIONER),
                            new Post("Advocate", null),
                            new Post("Support planner", null)),
            Level.MANAGER,
                    List.of(
                            new Post("Team manager", LeadershipRole.OPERATIONAL_MANAGER),
                            new Post("Service manager", LeadershipRole.OPERATIONAL_MANAGER),
                            new Post("Commissioning manager", null),
                            new Post("Involvement manager", null),
                            new Post("Head of social inclusion", LeadershipRole.HEAD_OF_SOCIAL_INCLUSION)),
            Level.EXECUTIVE,
                    List.of(
                            new Post("Director of social care", LeadershipRole.BOARD_LEVEL_DIRECTOR),
                            new Post("Assistant director", LeadershipRole.NON_BOARD_LEVEL_DIRECTOR),
                            new Post("Chief executive", null),
                            new Post("Joint director of mental health", LeadershipRole.JOINTLY_APPOINTED)),
            Level.REGIONAL,
                    List.of(
                            new Post("Regional improvement lead", null),
                            new Post("Deputy regional director", null),
                            new Post("Programme director", LeadershipRole.JOINTLY_APPOINTED)));

    private RegionData() {}

    /** An organisation. */
    record Place(String name, Sector sector, Region region) {}

    /** What somebody does there. */
    record Post(String title, LeadershipRole role) {}
}
