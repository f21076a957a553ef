package org.niangjia.engine.population.internal.register;

import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.SyntheticEmployer;
import org.niangjia.engine.population.internal.Dice;
import org.niangjia.engine.population.internal.register.Resident.Life;

/** Addresses as people write them down. */
final class AddressText {

    private static final String PROVINCE = "云江省";

    private final long seed;
    private final Homes homes;

    AddressText(long seed, Homes homes) {
        this.seed = seed;
        this.homes = homes;
    }

    /** Everybody whose employer has a dormitory and who gives it as address gets a bed of his own. */
    String written(Resident resident, Life life, Slips slips) {
        if (slips.happens(NoiseRate.ADDRESS_MISSING)) {
            return "";
        }
        SyntheticEmployer employer = life.employer();
        Home home = employer != null && slips.happens(NoiseRate.ADDRESS_DORMITORY)
                ? homes.dormitory(employer, Dice.of(seed, "dormitory", resident.key()))
                : life.home();
        boolean shortened = slips.happens(NoiseRate.ADDRESS_SHORTENED);
        boolean otherwise = slips.happens(NoiseRate.ADDRESS_WRITTEN_OTHERWISE);
        String place = shortened ? shortPlace(home, slips) : PROVINCE + place(home) + community(home);
        return place + (otherwise ? detailOtherwise(home, slips) : detail(home));
    }

    private static String place(Home home) {
        return home.town().city() + home.town().county() + home.town().name();
    }

    private static String community(Home home) {
        return switch (home) {
            case Home.Flat flat -> flat.community();
            case Home.Farm farm -> farm.village();
            case Home.Dormitory ignored -> "";
        };
    }

    private static String shortPlace(Home home, Slips slips) {
        Town town = home.town();
        return switch (slips.below(6)) {
            case 0 -> place(home) + community(home);
            case 1 -> town.county() + town.name() + community(home);
            case 2 -> town.county() + community(home);
            case 3 -> town.name() + community(home);
            case 4 -> town.city() + town.county();
            default -> community(home);
        };
    }

    private static String detail(Home home) {
        return switch (home) {
            case Home.Flat flat ->
                flat.street() + flat.number() + "号" + flat.estate() + flat.building() + "号楼" + flat.unit() + "单元"
                        + flat.room() + "室";
            case Home.Farm farm -> farm.group() + "组" + farm.number() + "号";
            case Home.Dormitory dormitory ->
                dormitory.firm() + "职工宿舍" + dormitory.building() + "号楼" + dormitory.room() + "室";
        };
    }

    private static String detailOtherwise(Home home, Slips slips) {
        return switch (home) {
            case Home.Flat flat -> flatOtherwise(flat, slips);
            case Home.Farm farm ->
                slips.below(2) == 0
                        ? "第" + farm.group() + "村民小组" + farm.number() + "号"
                        : farm.group() + "组" + farm.number();
            case Home.Dormitory dormitory ->
                slips.below(2) == 0
                        ? dormitory.firm() + "宿舍" + dormitory.building() + "-" + dormitory.room()
                        : dormitory.firm() + "集体宿舍";
        };
    }

    private static String flatOtherwise(Home.Flat flat, Slips slips) {
        String rooms = flat.building() + "-" + flat.unit() + "-" + flat.room();
        return switch (slips.below(5)) {
            case 0 -> flat.estate() + rooms;
            case 1 -> flat.street() + flat.number() + "号" + rooms;
            case 2 -> flat.estate() + flat.building() + "栋" + flat.unit() + "单元" + flat.room();
            case 3 -> flat.estate() + flat.building() + "幢" + flat.unit() + "门" + flat.room() + "号";
            default -> flat.street() + flat.number() + "号" + flat.estate() + flat.building() + "#" + flat.room();
        };
    }
}
