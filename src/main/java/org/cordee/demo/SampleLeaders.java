package org.cordee.demo;

import java.util.List;

/** The names of the sample accounts {@code leader001} to {@code leader200}, in alphabetical order. */
public final class SampleLeaders {

    private static final List<String> NAMES = List.of("""
            Aisha Egbuna, Aisha Nair, Aisha Underhill, Alan Cotterill, Alan Langley, Amara Bamford,
            Amara Hewitt, Amara Sandhu, Amelia Oyelaran, Amelia Yeoman, Andrew Drummond, Andrew Marlow,
            Andrew Tattersall, Angela Chaudhry, Angela Kendall, Anjali Ashworth, Anjali Rawat, Ben Goddard,
            Ben Okafor, Ben Whitfield, Bethan Dhillon, Bethan Malhotra, Bola Brennan, Bola Jarvis, Bola Sutton,
            Brian Aldous, Brian Quinn, Carmen Ferris, Carmen Norris, Catriona Dalton, Catriona Lomax,
            Catriona Varma, Chidi Beaumont, Chidi Sheikh, Claire Adeyemi, Claire Hobbs, Claire Parrish,
            Colin Egbuna, Colin Nair, Dafydd Cotterill, Dafydd Underhill, Daniel Bamford, Daniel Langley,
            Daniel Sandhu, Denise Hewitt, Denise Oyelaran, Dilip Drummond, Dilip Marlow, Dilip Yeoman,
            Donna Chaudhry, Donna Tattersall, Elaine Ashworth, Elaine Kendall, Elaine Rawat, Elif Goddard,
            Elif Okafor, Ewan Dhillon, Ewan Whitfield, Fatima Brennan, Fatima Malhotra, Fatima Sutton,
            Femi Jarvis, Femi Quinn, Fiona Aldous, Fiona Ferris, Fiona Norris, Gareth Dalton, Gareth Varma,
            Geraldine Lomax, Geraldine Sheikh, Gita Beaumont, Gita Hobbs, Gita Parrish, Hannah Adeyemi,
            Hannah Egbuna, Harjit Cotterill, Harjit Nair, Harjit Underhill, Iain Langley, Iain Sandhu,
            Imran Bamford, Imran Hewitt, Irene Drummond, Irene Oyelaran, Irene Yeoman, Isla Marlow,
            Isla Tattersall, Jack Chaudhry, Jack Kendall, Jack Rawat, Jamal Ashworth, Jamal Goddard,
            Janet Okafor, Janet Whitfield, Joanne Dhillon, Joanne Malhotra, Joanne Sutton, Joseph Brennan,
            Joseph Jarvis, Joy Aldous, Joy Ferris, Joy Quinn, Karen Norris, Karen Varma, Keiko Dalton,
            Keiko Lomax, Keiko Sheikh, Kofi Beaumont, Kofi Hobbs, Leanne Adeyemi, Leanne Parrish, Lewis Egbuna,
            Lewis Nair, Lewis Underhill, Linda Cotterill, Linda Langley, Lorna Bamford, Lorna Hewitt,
            Lorna Sandhu, Malik Oyelaran, Malik Yeoman, Maria Drummond, Maria Marlow, Mark Chaudhry,
            Mark Kendall, Mark Tattersall, Meera Ashworth, Meera Rawat, Mohammed Goddard, Mohammed Okafor,
            Mohammed Whitfield, Nadia Dhillon, Nadia Malhotra, Neil Brennan, Neil Sutton, Ngozi Aldous,
            Ngozi Jarvis, Ngozi Quinn, Nicola Ferris, Nicola Norris, Olivia Dalton, Olivia Lomax, Olivia Varma,
            Omar Beaumont, Omar Sheikh, Patrick Hobbs, Patrick Parrish, Paula Adeyemi, Paula Egbuna, Paula Nair,
            Philip Cotterill, Philip Underhill, Rachel Bamford, Rachel Langley, Rachel Sandhu, Rajesh Hewitt,
            Rajesh Oyelaran, Rhona Drummond, Rhona Marlow, Rhona Yeoman, Robert Chaudhry, Robert Tattersall,
            Rosa Kendall, Rosa Rawat, Sadia Ashworth, Sadia Goddard, Sadia Okafor, Sandra Dhillon,
            Sandra Whitfield, Sean Brennan, Sean Malhotra, Sean Sutton, Shirley Jarvis, Shirley Quinn,
            Sita Aldous, Sita Ferris, Stephen Dalton, Stephen Norris, Stephen Varma, Susan Lomax, Susan Sheikh,
            Tariq Beaumont, Tariq Hobbs, Tariq Parrish, Theresa Adeyemi, Theresa Egbuna, Tunde Nair,
            Tunde Underhill, Valerie Cotterill, Valerie Langley, Valerie Sandhu, Wei Bamford, Wei Hewitt,
            Winston Drummond, Winston Oyelaran, Winston Yeoman, Yasmin Marlow, Yasmin Tattersall, Zoe Chaudhry,
            Zoe Kendall
            """.strip().split(",\\s+"));

    private SampleLeaders() {}

    /** Returns how many there are. */
    public static int count() {
        return NAMES.size();
    }

    /**
     * Returns the name of that leader, which nobody else in the region has.
     *
     * @param number from 1 to {@link #count()}
     */
    public static String leaderName(int number) {
        return NAMES.get(number - 1);
    }
}
