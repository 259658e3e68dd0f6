"""Set phrases of news by PLOVER root, and single words that hint at a root where no verb or phrase decides.

Data only, of our own choice, in the notation of `plover_lexicon`: base forms, ``_`` joins, ``~`` is a gap. A phrase
of a verb and its object is found in the passive as well ("talks were called off").
"""

from __future__ import annotations

from typing import Final

IDIOMS: Final[dict[str, str]] = {
    "AGREE": """vote_~_to_send vote_~_to_approve vote_~_to_lift vote_~_to_join vote_~_to_grant express_~_wish
        be_close_to_~_deal close_to_~_deal near_~_deal close_to_~_agreement come_to_~_arrangement reach_~_arrangement
        approve_~_dispatch approve_~_sending approve_~_mission make_~_arrangement settle_~_strike_terms
        consider_sending_~_help end_~_row end_~_dispute end_~_feud end_~_quarrel end_~_rift end_~_standoff
        end_~_impasse clear_~_hurdle clear_~_way remove_~_obstacle remove_~_hurdle overcome_~_differences decide_to_let
        tell_~_would_let say_~_would_let say_~_would_allow say_~_would_help say_~_would_attend say_~_would_free
        put_an_end_to_~_dispute lay_~_to_rest set_aside_~_differences approve_~_accord approve_~_deal commit_itself
        commit_themselves come_round_to bless agree_on agree_with_~_on hold_out_hope give_~_assurance
        give_~_undertaking give_~_word give_~_green_light give_~_go-ahead give_~_consent give_~_pledge give_~_nod
        give_~_approval give_~_blessing give_~_commitment reach_~_understanding reach_~_consensus reach_~_settlement
        reach_~_pact reach_~_terms reach_~_truce reach_~_breakthrough signal_~_readiness signal_~_willingness
        voice_~_readiness voice_~_willingness declare_~_readiness declare_~_willingness show_~_readiness
        show_~_willingness indicate_~_willingness signal_~_intention come_to_~_agreement come_to_~_understanding
        arrive_at_~_agreement arrive_at_~_compromise conclude_~_deal seal_~_deal seal_~_accord seal_~_pact close_~_deal
        strike_~_bargain strike_~_agreement strike_~_compromise strike_~_accord hold_out_~_prospect hold_out_~_hand
        extend_~_olive_branch extend_~_invitation hold_~_door_open leave_~_door_open keep_~_door_open table_~_plan
        put_forward_~_plan put_forward_~_proposal float_~_idea float_~_plan unveil_~_plan make_~_offer make_~_overture
        make_~_proposal have_~_no_objection drop_~_objection raise_no_objection be_in_favour_of be_in_favor_of
        see_eye_to_eye find_common_ground narrow_~_differences resolve_~_dispute resolve_~_differences settle_~_quarrel
        settle_~_row settle_~_claim bury_the_hatchet patch_up_~_differences smooth_~_way pave_~_way approve_~_credit
        approve_~_package approve_~_plan endorse_~_timetable set_~_date_for set_~_date set_~_timetable fix_~_date
        open_~_way stand_ready say_yes have_~_intention_of_helping volunteer_to give_~_backing_to_~_truce pencil_in
        choose_~_dialogue""",
    "CONSULT": """dine_together lunch_together meet_for_lunch leave_~_for leave_~_to_see leave_~_to_meet
        fly_from_~_for gathering_of_~_heads gathering_of_~_leaders gathering_of_~_ministers have_~_talk
        have_~_meeting_with shuttle_to shuttle_between envoy_~_shuttle weigh_~_make-up crisis_~_dominate top_~_agenda
        dominate_~_summit dominate_~_talks be_guest guest_of stop_off_in fly_from_~_to receive_at be_greeted
        sit_round_~_table sound_~_out take_soundings come_face_to_face hold_~_consultation hold_~_dialogue
        hold_~_conversation hold_~_audience hold_~_session hold_~_conference hold_~_encounter have_~_conversation
        have_~_audience have_~_discussions have_~_dinner have_~_lunch have_~_consultations have_~_contact call_at
        call_in_at call_in_on pay_~_call see_president see_prime_minister shake_hands act_as_~_go-between
        act_as_~_mediator act_as_~_intermediary go_between be_in_~_for_talks be_in_~_talks be_on_~_visit be_on_~_tour
        visit_to trip_to on_his_trip arrive_on_~_visit arrive_to_meet arrive_on_~_trip arrive_for_~_meeting fly_in_for
        fly_into land_in set_off_for set_out_for leave_on_~_tour embark_on swap_views compare_notes exchange_~_letter
        exchange_~_notes exchange_~_ideas take_up_~_issue raise_~_issue_with put_heads_together round_of_consultations
        round_of_talks round_of_negotiations session_of_talks return_to_~_table get_down_to_~_talks
        meet_behind_closed_doors go_into_~_talks enter_~_talks enter_into_~_talks reopen_~_talks pick_up_~_talks
        continue_~_talks entertain_~_president grant_~_audience give_~_warm_welcome give_~_welcome give_~_audience
        greet_~_counterpart lunch_with dine_with chair_~_meeting chair_~_talks preside_over_~_talks sponsor_~_talks
        oversee_~_talks facilitate_~_talks get_together tackle_~_at_~_summit discuss_by work_for_~_compromise
        try_~_to_mediate try_~_bring_~_together bring_~_together bridge_~_differences bridge_~_gap be_locked_in_~_talks
        be_closeted_with hold_~_debate deliver_~_message convey_~_message carry_~_message bring_~_message
        speak_over_the_phone speak_on_the_phone speak_by_telephone ring_up hold_~_briefing open_~_conference
        open_~_round open_~_session hold_~_phone
        host_~_counterpart host_~_for_talks host_~_for_discussions host_~_for_negotiations exchange_views
        exchange_~_views_on exchange_~_thoughts gather_~_to_discuss gather_for_talks gather_for_~_summit
        gather_for_~_meeting""",
    "SUPPORT": """switch_~_recognition transfer_~_recognition shift_~_recognition stand_squarely stand_~_behind
        stand_firm_behind stand_solidly stand_united_with give_~_stamp_of_approval have_~_every_right have_~_full_right
        take_the_side have_~_diplomatic_relations be_at_one_with sing_~_praises speak_of_~_friendship
        bid_~_farewell_to_~_friend stamp_of_approval throw_~_support_behind put_~_names_to put_~_name_to
        put_~_signature_to put_~_signatures_to affix_~_signature put_pen_to say_sorry ask_~_forgiveness beg_~_pardon
        beg_~_forgiveness express_~_remorse apology_for offer_~_apology issue_~_apology make_~_apology speak_warmly
        speak_~_highly speak_~_out_for speak_in_support speak_up_in hold_up_~_as_~_example give_~_support
        give_~_full_support give_~_endorsement lend_~_backing lend_~_voice express_~_appreciation express_~_gratitude
        express_~_thanks express_~_admiration express_~_backing express_~_approval express_~_delight express_~_sorrow
        voice_~_confidence voice_~_approval voice_~_backing be_full_of_praise heap_~_praise lavish_~_praise
        shower_~_praise single_out_~_for_praise praise_for have_~_right_to_defend have_~_right_to_exist
        rush_to_~_defence rush_to_~_defense come_to_~_defence come_to_~_defense leap_to_~_defence spring_to_~_defence
        close_ranks stand_shoulder stand_four-square stand_firmly_behind stand_beside be_on_~_side share_~_concern
        share_~_view agree_with give_~_recognition accord_~_recognition extend_~_recognition establish_~_diplomatic
        exchange_~_ambassadors accept_~_credentials present_~_credentials send_~_ambassador_back return_~_ambassador
        make_peace mend_~_fences mend_~_ties bury_~_enmity conclude_~_pact conclude_~_accord enter_into_~_pact
        put_~_ink rename_~_honour award_~_medal award_~_prize decorate bestow_~_honour send_~_greetings
        send_~_best_wishes send_~_message_of_support see_~_as_~_partner toast wish_~_well vote_~_confidence
        win_~_vote_of_confidence throw_in_~_lot ask_~_to_support_~_cause rally_to_~_cause rally_round take_~_side_of
        be_sorry make_amends
        win_~_applause draw_~_applause win_~_acclaim win_~_praise draw_~_praise pay_~_homage complete_~_recognition
        open_~_embassy raise_~_flag_over_~_embassy voice_~_deepest_regret voice_~_remorse express_~_remorse
        voice_~_contrition be_no_better_friend""",
    "COOPERATE": """assist_~_detective assist_~_investigator assist_~_inquiry open_~_manoeuvres
        open_~_maneuvers annual_~_manoeuvres give_~_records give_~_evidence give_~_files give_~_data give_~_documents
        give_~_information begin_~_railway sign_~_contract_~_to_build fight_side_by_side side_by_side joint_command
        cross-border_bus cross-border_train first_train first_bus first_flight_between begin_~_service start_~_service
        launch_~_service open_~_service resume_~_services begin_~_flights start_~_flights begin_~_trade combined_raid
        combined_operation combined_exercise combined_patrol get_~_gas_from get_~_oil_from help_~_colleague
        help_~_in_the_search help_~_search sell_~_in under_~_contract join_~_hands in_cooperation_with
        in_collaboration_with in_partnership together_with_~_counterparts turn_over_~_files turn_over_~_document
        turn_over_~_record turn_over_~_evidence turn_over_~_suspect turn_~_over_to hand_~_records hand_~_files
        hand_~_documents hand_~_evidence hand_over_~_evidence hand_over_~_documents hand_over_~_records
        hand_over_~_files pass_~_information pass_~_intelligence pass_~_on_to pass_on_~_information tip_off
        share_~_evidence share_~_expertise share_~_data share_~_technology share_~_files provide_~_evidence
        provide_~_information set_up_~_joint build_~_joint open_~_joint form_~_joint create_~_joint run_~_joint
        sail_~_joint fly_~_joint mount_~_joint start_~_joint hold_~_combined stage_~_combined resume_~_shipment
        resume_~_exports resume_~_imports resume_~_flights resume_~_deliveries resume_~_sales resume_~_supplies
        resume_~_trading resume_~_pumping resume_~_service restart_~_flights restart_~_exports restore_~_link
        reopen_~_pipeline reopen_~_railway reopen_~_line pump_~_oil_to sell_~_tonnes sell_~_barrels buy_~_tonnes
        buy_~_barrels buy_~_worth purchase_~_worth barter swap_~_for_~_oil place_~_order order_~_aircraft take_delivery
        build_~_plant_in build_~_dam_in build_~_railway_in build_~_pipeline open_~_factory invest_~_million
        inject_~_million trade_between bilateral_trade swap_~_spies exchange_~_spies take_part_in_~_manoeuvres
        take_part_in_~_exercise take_part_in_~_drill take_part_in_~_war_games exercise_with train_with train_alongside
        fight_alongside serve_alongside work_with assist_~_investigation assist_~_police assist_~_probe help_~_police
        help_~_trace help_~_investigate help_~_track_down send_~_for_trial deliver_~_to_~_court
        transfer_~_to_~_tribunal transfer_~_to_the_hague surrender_~_to_~_court send_~_to_~_to_stand_trial
        open_~_archives give_~_access_to_~_archives link_~_grids patrol_~_together guard_~_together patrol_jointly
        search_~_together launch_~_together combine_~_efforts form_~_consortium lease_~_to rent_~_to
        launch_~_satellite_for""",
    "AID": """carry_~_tents carry_~_food carry_~_medicine carry_~_antibiotics carry_~_blankets carry_~_relief
        carry_~_aid carry_~_supplies carry_~_rice carry_~_flour carry_~_vaccines laden_with_~_food loaded_with_~_food
        train_~_brigade train_~_forces train_~_guards peacekeeper_~_join peacekeeper_~_reinforce train_~_unit
        treat_~_burned treat_~_soldiers treat_~_servicemen ammunition_~_reach weapons_~_reach arms_~_reach
        supplies_~_reach food_~_reach open_~_door_to open_~_home_to get_~_dollars_from get_~_million_dollars
        receive_~_million_from receive_~_weapons_from receive_~_aid_from receive_~_arms_from put_~_roof shower_with_aid
        stand_guard_over_~_aid be_at_work_in escort_~_freighter escort_~_convoy escort_~_ship escort_~_tanker
        escort_~_relief fly_~_medicine fly_~_food fly_~_tents fly_~_blankets fly_~_relief fly_~_supplies fly_~_doctors
        fly_in_~_aid fly_in_~_food fly_out_~_wounded fly_~_wounded drop_~_food drop_~_aid drop_~_relief drop_~_supplies
        parachute_~_food truck_~_food truck_~_water ship_~_tonnes ship_~_rice ship_~_grain ship_~_medicine send_~_rice
        send_~_blankets send_~_surgeons send_~_medics send_~_ambulance send_~_field_hospital send_~_tonnes_of
        send_~_howitzers send_~_missiles_to send_~_arms send_~_ammunition send_~_tanks_to_help send_~_instructors
        send_~_observers_to_help set_up_~_field_hospital set_up_~_clinic set_up_~_camp_for set_up_~_shelter
        set_up_~_soup open_~_clinic open_~_shelter run_~_clinic run_~_camp erect_~_tents give_~_tonnes give_~_million
        give_~_weapons give_~_arms give_~_shelter give_~_helicopters give_~_scholarships give_~_loan give_~_credit
        give_~_grant give_~_tractors give_~_protection give_~_safe_haven give_~_visas offer_~_sanctuary
        grant_~_residence grant_~_protection grant_~_citizenship grant_~_credit grant_~_million accord_~_asylum
        allow_~_refugee admit_~_refugee welcome_~_refugee resettle make_~_donation make_~_loan make_~_grant
        make_~_available put_up_~_million put_up_~_refugees pump_~_million_into pour_~_million pour_~_dollars
        supply_~_tanks supply_~_jets supply_~_missiles supply_~_rifles supply_~_fuel supply_~_medicine supply_~_tents
        supply_~_water supply_~_aircraft provide_~_cover provide_~_escort provide_~_guards provide_~_helicopters
        provide_~_meals provide_~_grants provide_~_credit provide_~_million provide_~_asylum provide_~_sanctuary
        provide_~_water provide_~_funding provide_~_cash provide_~_fuel arm_and_train train_~_pilots train_~_officers
        train_~_guerrillas train_~_rebels train_~_fighters train_~_recruits train_~_soldiers come_to_~_aid
        come_to_~_rescue come_to_~_help come_to_~_assistance go_to_~_aid pull_~_from_~_rubble pluck_~_from dig_~_out
        save_~_lives write_off_~_million reschedule_~_debt defer_~_debt underwrite subsidise_~_food
        channel_~_million_to foot_~_bill pay_~_salaries pay_for_~_rebuilding contribute_~_police contribute_~_soldiers
        contribute_~_helicopters contribute_~_fund contribute_~_doctors guard_~_convoy guard_~_relief
        protect_~_civilians protect_~_refugees protect_~_convoy protect_~_aid care_for tend_to send_~_food-laden
        clear_~_landmines restore_~_power_to restore_~_water lift_~_food_to lend_~_helicopters lend_~_trucks
        lend_~_aircraft lend_~_ship release_~_loan release_~_tranche unlock_~_million unlock_~_funds
        fly_~_to_~_hospital fly_~_home_~_wounded arrive_with_~_food arrive_with_~_aid arrive_with_~_medicine
        aid_~_arrive relief_~_arrive food_~_arrive peacekeeper_~_arrive peacekeeping_~_arrive deploy_~_medics
        deploy_~_blue_helmets deploy_~_monitors deploy_~_doctors deploy_~_engineers_to_help
        distribute_~_blanket distribute_~_water distribute_~_medicine distribute_~_tent distribute_~_rations
        distribute_~_supplies hand_out_~_blanket hand_out_~_tent be_a_gift_from supply_~_free_of_charge
        furnish_~_free_of_charge receive_~_consignment receive_~_shipment_of take_delivery_of""",
    "CONCEDE": """meet_~_condition meet_~_terms scrap_~_emergency_rule scrap_~_rule drop_~_minister
        back_on_sale back_on_~_air back_on_~_streets_after_~_ban drop_~_bid drop_~_objections end_~_one-party
        end_~_emergency_rule give_way bend_to yield_on climb_down_over back_off back_away_from give_ground
        make_~_u-turn do_~_u-turn go_back_to_~_pit go_back_to_work go_back_to_~_factories back_to_work
        call_off_~_stoppage call_off_~_march call_off_~_rally call_off_~_boycott call_off_~_sit-in call_off_~_hunger
        end_~_stoppage end_~_walkout end_~_sit-in end_~_occupation_of_the_university end_~_picket end_~_ban
        end_~_censorship end_~_press end_~_detention_without break_~_fast abandon_~_hunger give_up_~_hunger
        suspend_~_boycott suspend_~_march suspend_~_hunger relax_~_control relax_~_ban relax_~_law relax_~_rules
        relax_~_curb relax_~_grip loosen_~_control loosen_~_grip loosen_~_curb ease_~_control ease_~_law ease_~_rules
        ease_~_limits permit_~_to_reopen permit_~_march permit_~_party permit_~_parties permit_~_demonstration
        permit_~_newspaper permit_~_to_stand permit_~_to_run permit_~_visit permit_~_exile allow_~_to_return
        allow_~_to_stand allow_~_to_run allow_~_march allow_~_newspaper allow_~_demonstration allow_~_union
        allow_~_exile allow_~_radio allow_~_to_reopen allow_~_dissident allow_~_to_leave allow_~_to_emigrate
        let_~_return let_~_stand let_~_reopen let_~_emigrate legalise_~_party legalize_~_party recognise_~_party
        recognise_~_union register_~_party lift_~_state_of_siege_in_the_press restore_~_constitution restore_~_licence
        restore_~_freedom restore_~_voting restore_~_autonomy restore_~_right reopen_~_newspaper reopen_~_university
        reopen_~_mosque accept_~_resignation accept_~_reform accept_~_ultimatum accept_~_terms accept_~_result
        accept_~_verdict accept_~_ruling accept_~_responsibility accept_~_call_for agree_to_~_demand
        give_in_to_~_demand satisfy_~_demand fulfil_~_demand grant_~_demand grant_~_wish grant_~_vote grant_~_bail
        grant_~_pay raise_~_wages raise_~_pay raise_~_minimum_wage cut_~_price restore_~_subsidy withdraw_~_decree
        withdraw_~_tax withdraw_~_plan withdraw_~_price withdraw_~_amendment withdraw_~_candidacy withdraw_~_order
        withdraw_~_charge annul_~_law annul_~_decree annul_~_sentence abolish_~_law abolish_~_penalty abolish_~_tax
        abolish_~_court abolish_~_censorship abolish_~_police revoke_~_law revoke_~_decree revoke_~_order
        scrap_~_decree scrap_~_penalty scrap_~_increase suspend_~_law suspend_~_tax suspend_~_decree suspend_~_increase
        cancel_~_increase cancel_~_tax cancel_~_law cancel_~_decree shelve_~_law shelve_~_reform reverse_~_ban
        reverse_~_ruling reverse_~_increase overturn_~_ban overturn_~_conviction quash_~_conviction reduce_~_sentence
        cut_~_sentence shorten_~_sentence dismiss_~_minister dismiss_~_cabinet dismiss_~_chief sack_~_minister
        sack_~_chief sack_~_cabinet sack_~_premier fire_~_minister fire_~_chief reshuffle name_~_caretaker
        appoint_~_caretaker step_aside stand_aside bow_out relinquish_~_power relinquish_~_post give_up_~_power
        give_up_~_post give_up_~_monopoly give_up_~_claim surrender_~_power surrender_~_monopoly renounce_~_monopoly
        renounce_~_claim renounce_~_throne quit_as submit_~_resignation tender_~_resignation offer_~_resignation
        hand_in_~_resignation hand_over_~_power hand_over_~_to_~_civilian restore_~_civilian admit_~_defeat
        admit_~_mistake acknowledge_~_mistake acknowledge_~_defeat introduce_~_multi-party introduce_~_multiparty
        announce_~_amnesty proclaim_~_amnesty declare_~_amnesty decree_~_amnesty schedule_~_election call_~_referendum
        put_~_to_~_referendum open_up_~_politics enhance_~_freedom expand_~_freedom widen_~_freedom extend_~_voting
        give_~_vote give_~_autonomy give_~_right release_~_party_funds tone_down moderate_~_position soften_~_stance
        soften_~_line soften_~_position""",
    "RETREAT": """give_up_~_mortar give_up_~_artillery give_up_~_tank give_up_~_howitzer hand_in_~_mortar
        leave_~_for_home declare_~_end announce_~_end leave_~_for_good lay_down_~_rifle lay_~_rifle_down
        lay_aside_~_weapon lay_aside_~_arms truck_~_let_into convoy_~_let_into come_to_~_peaceful_end come_to_an_end
        say_~_goodbye_to_~_arms say_~_farewell_to_~_arms checkpoint_~_come_down barricade_~_come_down
        roadblock_~_come_down let_~_walk be_back_with_~_family be_back_home back_in_~_barracks reunite be_reunited
        siege_~_end blockade_~_end occupation_~_end war_~_end war_~_over fighting_~_end fighting_~_stop
        fighting_~_cease guns_~_silent shelling_~_stop bombing_~_stop bus_~_run_again turn_in_~_rifle turn_in_~_gun
        turn_in_~_arms turn_in_~_weapon hand_in_~_gun give_up_~_gun give_up_~_rifle give_up_~_struggle give_up_~_fight
        give_up_~_hostage renounce_~_violence renounce_~_terrorism renounce_~_armed abandon_~_armed abandon_~_struggle
        bury_~_weapons scrap_~_missile scrap_~_weapon destroy_~_mine destroy_~_missile destroy_~_weapon
        destroy_~_warhead destroy_~_stock destroy_~_launcher melt_down cut_up rescind_~_curfew lift_~_night-time
        revoke_~_curfew revoke_~_emergency revoke_~_state_of_emergency cancel_~_curfew cancel_~_state_of_emergency
        abolish_~_curfew abolish_~_martial shorten_~_curfew let_~_pass let_~_go let_~_leave let_~_off let_~_cross
        wave_~_through permit_~_convoy permit_~_inspector permit_~_observer permit_~_relief permit_~_red_cross
        permit_~_aid allow_~_red_cross allow_~_inspection allow_~_food allow_~_shipment allow_~_truck allow_~_lorry
        allow_~_evacuation allow_~_into grant_~_access give_~_access grant_~_visas_to_inspectors give_~_free_passage
        give_~_safe_passage grant_~_safe_passage convoy_~_roll_into convoy_~_reach convoy_~_enter convoy_~_cross
        convoy_~_allowed access_~_improve open_~_airport reopen_~_airport reopen_~_road reopen_~_bridge reopen_~_port
        reopen_~_airspace reopen_~_gates open_~_road open_~_gates open_~_bridge open_~_airspace
        restore_~_water_supply_to go_home_from go_home_~_troops troops_~_go_home bring_~_home bring_home_~_troops
        bring_~_boys_home pull_~_from pull_~_out_of pull_~_units pull_~_forces pull_~_soldiers pull_~_tanks
        pull_~_fighters draw_back draw_down_~_troops move_back move_~_back_from thin_out step_back stand_down_~_forces
        stand_down_~_army send_home_~_soldiers send_~_soldiers_home send_~_home_~_conscripts return_to_~_base
        return_to_~_barracks return_~_plane return_~_ship return_~_aircraft return_~_artefacts return_~_artifacts
        return_~_treasure return_~_gold return_~_assets return_~_remains return_~_refugees return_~_prisoner give_back
        hand_back_~_territory hand_over_~_hostage hand_over_~_base hand_over_~_prisoner hand_over_~_body
        hand_over_~_remains hand_over_~_city turn_over_~_base turn_over_~_hostage turn_over_~_prisoner free_~_hostage
        free_~_prisoner exchange_~_bodies swap_~_bodies leave_~_after_~_occupation quit_~_base quit_~_town quit_~_city
        quit_~_island quit_~_positions leave_~_barracks leave_~_island leave_~_zone leave_~_territory leave_~_airport
        leave_for_home head_home sail_home fly_home_~_troops cut_~_garrison cut_~_forces cut_~_army reduce_~_garrison
        reduce_~_army reduce_~_presence reduce_~_contingent shrink_~_army disband_~_army disband_~_militia
        disband_~_unit disband_~_squad disband_~_force dissolve_~_militia close_~_base shut_~_base close_~_camp
        stop_~_firing stop_~_raids stop_~_offensive stop_~_rocket stop_~_bombardment halt_~_raids halt_~_advance
        halt_~_operations halt_~_rocket halt_~_strikes halt_~_enrichment freeze_~_enrichment suspend_~_bombing
        suspend_~_air suspend_~_raids suspend_~_shelling suspend_~_armed suspend_~_missile_tests call_off_~_attack
        call_off_~_offensive call_off_~_strike_on call_off_~_siege call_off_~_alert call_off_~_search call_off_~_raid
        call_off_~_invasion call_off_~_exercise order_~_to_hold_fire hold_~_fire silence_~_guns guns_~_fall_silent
        truce_~_take_effect ceasefire_~_take_effect ceasefire_~_come_into ceasefire_~_begin ceasefire_~_hold
        truce_~_hold truce_~_come_into truce_~_begin end_~_hostilities end_~_war end_~_fighting end_~_bombing
        end_~_insurgency end_~_uprising end_~_mutiny cease_hostilities cease_~_hostilities cease_~_firing
        cease_~_attack extend_~_truce extend_~_ceasefire renew_~_truce respect_~_ceasefire respect_~_truce
        honour_~_ceasefire proclaim_~_ceasefire proclaim_~_truce raise_~_white_flag give_themselves_up give_himself_up
        lift_~_trade lift_~_boycott lift_~_freeze lift_~_ban_on_~_import lift_~_import lift_~_arms lift_~_flight
        lift_~_roadblock lift_~_checkpoint lift_~_closure remove_~_roadblock remove_~_checkpoint remove_~_barricades
        remove_~_missile remove_~_tank remove_~_mine remove_~_name_from dismantle_~_roadblock dismantle_~_checkpoint
        dismantle_~_barrier release_~_assets release_~_ship release_~_trawler release_~_tanker release_~_fishermen
        release_~_body end_~_boycott_of end_~_freeze end_~_ban_on_~_import drop_~_sanction drop_~_tariff cut_~_tariff
        accept_~_peacekeeper accept_~_inspection accept_~_observer accept_~_monitor invite_~_observer
        invite_~_inspector admit_~_observer admit_~_red_cross welcome_~_peacekeeper agree_to_~_inspection quit_~_rebel
        leave_~_jail walk_free go_free set_~_free""",
    "REQUEST": """pressure_~_mount pressure_~_grow calls_~_mount calls_~_grow want_~_to_sack want_~_to_resign
        want_~_to_go want_~_to_end want_~_to_send want_~_to_help want_~_to_act nothing_less_than look_to_~_neighbour
        want_~_gone want_~_forces_to want_~_to_strike want_~_to_stop come_home_now it_is_time_for time_has_come_for
        be_time_for time_for_~_to put_in_~_request put_~_request make_~_appeal make_~_plea make_~_request make_~_demand
        issue_~_appeal issue_~_call issue_~_plea issue_~_demand launch_~_appeal renew_~_call renew_~_appeal
        renew_~_demand repeat_~_call repeat_~_demand reiterate_~_call reiterate_~_demand send_~_sos be_in_~_need_of
        stand_in_need be_desperate_for go_begging reach_out_for_~_help look_to_~_for look_to_~_to set_~_condition
        lay_down_~_condition set_out_~_demand present_~_demand list_~_demand hand_~_list_of_demands submit_~_petition
        sign_~_petition hand_~_petition give_~_petition insist_~_be_freed insist_~_must it_must they_must
        demand_to_know advise counsel admonish nudge prod goad enjoin summon_~_to_talks challenge_~_to call_~_for
        call_~_upon campaign_for agitate_for argue_for be_needed be_necessary are_needed is_needed would_like_~_to
        would_welcome press_~_for push_~_for ask_~_to tell_~_to_free tell_~_to_hand tell_~_to_leave tell_~_to_quit
        tell_~_to_release tell_~_to_stay tell_~_to_respect tell_~_to_drop order_~_to_free order_~_to_release
        order_~_to_withdraw order_~_to_pull_out remind_~_of_~_duty remind_~_of_~_obligation issue_~_reminder
        stern_reminder urge_restraint counsel_restraint appeal_for_calm call_for_calm convene_~_urgently
        speak_out_for_~_release say_~_ought have_got_to had_better appeal_to invoke_~_treaty claim_~_compensation
        claim_~_damages seek_~_compensation seek_~_extradition seek_~_loan seek_~_arms seek_~_weapons seek_~_mediation
        seek_~_meeting seek_~_explanation seek_~_release lay_claim want_~_explanation want_~_talks want_~_inquiry
        want_~_released want_~_freed want_~_removed want_~_lifted cry_for collect_signatures_for""",
    "ACCUSE": """say_~_training say_~_arming say_~_funding say_~_harbouring say_~_harboring say_~_sheltering
        say_~_smuggling say_~_plotting say_~_meddling say_~_rigging say_~_bankrolling say_~_stirring be_scathing
        scathing_about be_withering rig_~_vote rig_~_election rig_~_poll rig_~_ballot steal_~_election steal_~_vote
        stuff_~_ballot starve_~_on_purpose finger_~_point go_before_~_tribunal go_before_~_court go_before_~_judge
        appear_before_~_tribunal appear_before_~_court appear_in_court press_~_savage savage_~_record savage_~_policy
        pillory flay roast pan_~_policy vent_~_anger vent_~_fury cry_foul smell_a_rat see_~_hand_of detect_~_hand
        be_~_crime_against be_~_critical_of sharply_critical be_critical_of highly_critical be_to_blame
        protest_to_~_over protest_~_over_~_treatment deliver_~_protest hand_~_protest_note send_~_protest_note
        send_~_note_of_protest protest_note note_of_protest formal_protest make_~_protest register_~_protest
        enter_~_protest lodge_~_objection raise_~_objection voice_~_criticism voice_~_outrage voice_~_anger
        voice_~_dismay voice_~_displeasure voice_~_disappointment voice_~_indignation voice_~_fear voice_~_unease
        voice_~_regret voice_~_doubt voice_~_suspicion express_~_regret_over express_~_fear express_~_shock
        express_~_indignation express_~_doubt express_~_unease express_~_horror express_~_revulsion
        express_~_disapproval express_~_disgust express_~_irritation be_alarmed_by be_alarmed_at be_shocked_by
        be_appalled_by be_outraged_by be_angry_at be_angered_by be_dismayed_by be_concerned_about be_concerned_at
        be_worried_about be_disappointed_by be_disappointed_with be_responsible_for be_behind_the be_behind_~_attack
        be_~_mastermind level_~_charge level_~_accusation level_~_criticism bring_~_charge bring_~_case press_~_charge
        prefer_~_charge file_~_petition_against file_~_case take_~_action_against_~_in_court take_~_case haul_~_before
        drag_~_before start_~_proceedings begin_~_proceedings open_~_proceedings open_~_case open_~_file
        begin_~_investigation begin_~_inquiry begin_~_trial begin_~_hearing start_~_inquiry start_~_investigation
        start_~_probe set_up_~_inquiry set_up_~_commission set_up_~_panel appoint_~_commission appoint_~_panel
        appoint_~_investigator name_~_prosecutor name_~_commission order_~_probe call_in_~_ambassador call_in_~_envoy
        carpet exhume trace_~_to link_~_to_~_killing link_~_to_~_plot link_~_to_~_attack implicate finger_~_as
        tie_~_to_~_attack find_~_liable find_~_responsible find_~_had_violated hold_~_liable rule_~_illegal
        rule_~_unlawful declare_~_illegal declare_~_unlawful convicted_of be_convicted be_found_guilty be_indicted
        be_charged_with stand_trial go_on_trial face_~_trial face_~_charge issue_~_arrest_warrant issue_~_warrant
        issue_~_indictment hand_down_~_indictment point_to_~_as take_issue take_~_to_task take_aim speak_out_against
        speak_against hit_back_at_~_critics launch_~_verbal launch_~_tirade pour_scorn heap_scorn deliver_~_rebuke
        deliver_~_attack_on tear_into let_fly_at round_on rap_~_over lecture catalogue_~_abuses document_~_abuse
        document_~_killing document_~_torture publish_~_evidence produce_~_evidence have_~_evidence present_~_evidence
        uncover_~_plot expose_~_plot say_~_lied be_lying be_a_liar tell_~_lies be_in_breach be_in_violation be_guilty
        violate_~_rights violate_~_agreement violate_~_treaty violate_~_law violate_~_territory violate_~_waters
        intrude_into meddle interfere_in harbour_~_terrorist be_harbouring be_arming be_funding_~_rebel
        be_training_~_rebel be_a_puppet be_no_better_than describe_~_as_~_barbaric describe_~_as_~_provocation
        describe_~_as_~_aggression describe_~_as_~_crime describe_~_as_~_unacceptable describe_~_as_~_massacre
        describe_~_as_~_murder call_~_murder call_~_provocation call_~_crime call_~_unacceptable call_~_outrage
        call_~_disgrace call_~_aggression call_~_threat_to term_~_illegal term_~_unacceptable term_~_provocation dub
        portray_~_as rally_against_~_candidate decry_as amount_to_~_war_crime amount_to_~_crime commit_~_war_crime
        commit_~_crime commit_~_atrocity be_~_violation_of be_~_breach_of be_~_act_of_aggression be_~_war_crime
        be_~_outrage be_unacceptable
        search_~_for_traces search_~_for_evidence collect_~_samples take_~_samples examine_~_records
        examine_~_accounts comb_through_~_records go_through_~_accounts question_~_about_~_funds
        question_~_about_~_contracts question_~_about_~_money inquiry_into_~_get_under_way bear_full_responsibility
        bear_~_responsibility_for bear_~_blame come_under_fire_from_~_groups come_under_fire_from_~_critics
        come_under_fire_from_~_lawmakers come_under_~_criticism take_~_statements_from take_~_testimony""",
    "REJECT": """defeat_~_resolution defeat_~_proposal not_bargain be_in_no_mood in_no_mood
        without_having_settled without_settling without_~_accord without_~_agreement without_~_breakthrough
        without_~_result without_~_deal go_ahead_with press_ahead_with press_on_with push_ahead_with go_on_with
        go_home_without shelve_~_proposal no_talks no_~_negotiations no_negotiating no_ceasefire no_truce no_deal
        no_compromise no_concession no_surrender no_retreat no_reason_to no_need_for no_point_in no_place_for
        no_room_for no_chance_of no_interest not_interested not_ready not_prepared not_willing not_open_to not_going_to
        not_change not_consider not_let not_vote not_support not_join not_help not_send not_stop not_leave
        not_step_down not_quit not_end not_ease not_lift not_free not_disarm not_discuss not_return not_ratify not_back
        not_endorse not_give not_take not_permit not_grant not_admit not_stand_down not_budge not_relent not_pull_out
        not_lay_down not_be_bound not_participate not_take_part not_submit not_yield_to not_abandon not_halt not_pay
        not_part_with never_negotiate never_leave never_give_up never_return never_sign never_bow never_submit
        never_talk get_~_cool_no get_~_cold_shoulder get_~_brush-off get_nowhere meet_~_refusal meet_with_~_refusal
        meet_with_~_rejection fall_on_deaf_ears turn_a_deaf_ear turn_deaf_ear give_~_cold_shoulder
        give_~_cool_reception give_~_flat_no say_~_no_to answer_no unable_to_agree fall_through founder fall_apart
        break_up_without end_in_deadlock end_in_stalemate reach_~_deadlock reach_~_impasse reach_~_stalemate
        be_deadlocked remain_deadlocked make_no_headway make_no_progress make_little_progress stay_put hold_~_ground
        stick_to_~_guns stand_~_ground refuse_to_budge set_~_face_against be_against be_opposed be_not_acceptable
        be_unwilling be_reluctant be_cool_to be_out_of_the_question remain_opposed be_adamant pay_no_heed
        take_no_notice thumb_~_nose at_odds_with snub_~_invitation skip_~_summit skip_~_talks pull_out_of_~_summit
        stay_out_of stay_off turn_~_away turn_away_~_refugee turn_back_~_refugee deny_~_visas deny_~_asylum
        deny_~_entry_to_~_refugee bar_~_journalist bar_~_inspector bar_~_convoy_from keep_~_out_of_~_talks
        keep_~_journalists_out shut_out close_~_doors_to block_~_deal block_~_inquiry block_~_probe block_~_extradition
        block_~_plan block_~_measure block_~_sanction block_~_proposal block_~_treaty block_~_aid_package
        block_~_reform kill_off_~_plan torpedo_~_plan torpedo_~_talks sink_~_deal kill_~_bill defeat_~_motion
        defeat_~_bill defeat_~_amendment fail_~_ratify strike_down_~_law break_~_promise break_~_pledge break_~_word
        go_back_on backtrack_on back_out_of pull_out_of_~_deal wriggle_out cast_~_veto use_~_veto wield_~_veto
        exercise_~_veto override_~_veto violate_~_order violate_~_curfew defy_~_curfew defy_~_ban break_~_law
        break_~_ban break_~_embargo break_~_sanction bust_~_sanction evade_~_sanction throw_out_~_plan
        throw_out_~_appeal throw_out_~_case discount play_down pour_scorn_on_~_plan laugh_off dash_~_hopes
        be_a_non-starter be_unthinkable be_impossible""",
    "THREATEN": """would_be_treated_as would_be_considered in_coffins go_home_in_~_coffins hint_~_reprisals
        hint_~_sanctions hint_~_retaliation trade_reprisals promise_~_bloodbath promise_~_revenge promise_~_retaliation
        promise_~_war promise_~_punish pledge_~_revenge pledge_~_retaliation pledge_to_avenge promise_to_avenge
        predict_~_bloodbath will_be_brought_down will_be_shot_down would_be_shot_down on_the_cards in_the_offing
        have_until has_until not_be_safe never_be_safe be_no_longer_safe no_longer_be_safe will_be_hit will_be_sunk
        will_be_bombed loom be_fair_game be_next no_place_is_safe sword_of put_~_on_notice serve_~_notice give_~_notice
        fight_to_~_last fight_to_the_death will_fight not_go_unanswered not_go_unpunished will_be_punished will_be_met
        will_be_crushed will_be_destroyed will_be_shot will_be_killed will_be_expelled will_be_arrested
        will_be_attacked will_face will_suffer will_regret will_bring_~_war will_lead_to_war would_mean_war
        would_be_~_act_of_war be_~_act_of_war would_bring would_face would_suffer would_regard_~_act_of_war
        would_treat_~_hostile would_be_punished would_be_shot would_be_attacked would_take_~_measures
        will_take_~_measures will_take_~_action will_take_revenge will_avenge will_burn will_bury will_crush will_wipe
        will_hit_back will_strike_back will_not_hesitate will_use_~_force will_use_~_means will_defend will_resort_to
        may_resort_to might_resort_to could_dry_up could_lose could_face may_face might_face may_lose might_lose
        might_be_forced_to may_be_forced_to may_have_to could_be_forced_to risk_losing be_ready_for_war
        be_prepared_for_war ready_for_war prepared_to_fight ready_to_use_force ready_to_retaliate ready_to_impose
        ready_to_cut ready_to_break prepared_to_impose prepared_to_strike prepared_to_attack prepared_to_use
        take_up_arms_if raise_~_army swear_revenge swear_to_avenge vow_~_revenge vow_~_vengeance vow_to_fight
        call_for_~_holy_war declare_~_holy_war call_for_~_jihad call_for_jihad hold_out_~_threat hold_~_threat
        make_~_threat issue_~_threat issue_~_warning give_~_warning deliver_~_warning send_~_warning sound_~_warning
        fire_~_warning deliver_~_ultimatum set_~_ultimatum present_~_ultimatum send_~_ultimatum point_~_missile
        aim_~_missile rattle_~_sabre sabre-rattling saber-rattling talk_of_war bring_~_to_~_knees make_~_pay
        make_~_suffer drown_~_in_blood rivers_of_blood turn_~_into_~_graveyard be_~_graveyard face_~_wrath
        face_~_action face_~_sanction face_~_expulsion face_~_war face_~_retaliation risk_~_war risk_~_sanction
        risk_~_isolation be_playing_with_fire play_with_fire hint_at_~_action hint_at_~_sanction hint_~_force
        think_of_cutting reconsider_~_aid reconsider_~_ties reconsider_~_relations review_~_aid review_~_ties
        review_~_relations rethink_~_ties or_else unless_it unless_they""",
    "PROTEST": """keep_~_vigil keep_vigil wear_~_ribbons wear_~_armbands set_fire_to_~_embassy
        set_fire_to_~_mission set_fire_to_~_bus set_fire_to_~_shop set_fire_to_~_parliament set_fire_to_~_station
        turn_~_bowls stand_idle lie_idle refuse_to_drive refuse_to_teach refuse_to_unload refuse_to_serve
        refuse_to_fight refuse_to_fly refuse_to_play boo/booed/booing hoot hiss egg_~_fly tomato_~_fly stone_~_fly
        pelt_~_egg whistle_at turn_~_backs_on_~_president down_~_pens fill_~_street fill_~_square flood_~_street
        flood_~_square flood_into_~_streets pack_~_square crowd_~_square throng swarm_into_~_streets
        spill_into_~_street come_out_on_~_street be_on_~_street mass_outside mass_in_~_square converge_on
        gather_in_~_square gather_in_front_of assemble_outside camp_outside camp_in_~_square pitch_~_tents take_no_food
        take_~_no_food shun_work shun_~_polls shun_~_classes skip_~_classes boycott_~_classes boycott_~_election
        boycott_~_vote boycott_~_poll boycott_~_lectures stay_off_work stay_~_shut stay_~_closed stay_home stay_at_home
        stay_away_from_work refuse_all_food refuse_their_meals reject_food fast_to begin_~_fast start_~_fast
        continue_~_hunger continue_~_strike continue_~_protest keep_up_~_protest keep_up_~_strike
        press_on_with_~_strike extend_~_strike resume_~_strike renew_~_protest resume_~_protest step_up_~_protest
        join_~_march join_~_rally join_~_demonstration lead_~_march lead_~_protest lead_~_demonstration lead_~_rally
        organise_~_march organise_~_protest organise_~_strike organise_~_rally organize_~_march organize_~_protest
        organize_~_strike organize_~_rally mount_~_protest mount_~_demonstration mount_~_strike mount_~_vigil
        hold_a_march hold_~_stoppage hold_~_procession hold_~_walkout hold_~_counter-demonstration stage_~_march
        stage_~_stoppage stage_~_go-slow stage_~_boycott stage_~_sit-down stage_~_die-in stage_~_vigil stage_~_uprising
        stage_~_counter-demonstration stage_~_lockout stage_~_shutdown observe_~_stoppage observe_~_shutdown
        observe_~_boycott general_stoppage work_to_rule go_slow go_on_~_rampage run_riot fight_~_with_police
        clash_~_with_~_police battle_~_police battle_with_police fight_~_police scuffle_with_police scuffle
        smash_~_windows smash_~_shop overturn_~_cars burn_~_cars burn_~_bus burn_~_vehicles burn_~_shop set_~_alight
        torch_~_bus torch_~_shop stone_~_police stone_~_cars stone_~_embassy stone_~_buses stone_~_car attack_~_embassy
        ransack_~_shop ransack_~_embassy besiege_~_parliament besiege_~_ministry besiege_~_embassy besiege_~_office
        besiege_~_building surround_~_parliament surround_~_embassy surround_~_palace march_to march_past march_in
        march_for march_against parade_with_~_placards carry_~_placard carry_~_banner hold_up_~_placard shout_~_slogans
        shout_down wave_~_placard blow_~_whistle blow_~_horn honk_~_horns ring_~_bells form_~_chain human_chain
        light_~_candles candlelight silent_vigil shave_~_heads tear_up_~_ballot burn_~_ballot spoil_~_ballot
        burn_~_copies burn_~_books burn_~_cards spray_~_slogans occupy_~_mine occupy_~_factory occupy_~_office
        occupy_~_embassy occupy_~_church occupy_~_land occupy_~_airport occupy_~_ministry seize_~_campus close_~_road
        close_~_highway cut_~_road blockade_~_port blockade_~_highway blockade_~_bridge block_~_bridges
        block_~_railways block_~_tracks block_~_trains block_~_refinery block_~_gates block_~_crossing lie_down_on
        lie_down_in drive_~_tractors park_~_tractors park_~_trucks erect_~_barricade put_up_~_barricade
        set_up_~_barricade build_~_barricade man_~_barricade paralyse paralyze bring_~_to_a_halt bring_~_to_~_halt
        shut_down_~_city set_~_on_fire set_himself set_herself set_fire_to_himself set_fire_to_herself rise_up
        rise_against revolt_against
        bring_~_to_a_standstill bring_~_to_a_halt bring_~_port_~_to_a_standstill""",
    "SANCTION": """put_off_~_summit put_off_~_conference impose_~_visa suspend_~_support suspend_~_budget
        cut_~_support withdraw_~_support end_~_support halt_~_support shelve_~_loan shelve_~_aid shelve_~_credit
        shelve_~_visit shelve_~_deal_with not_have_ambassadors no_longer_welcome be_no_longer_welcome no_longer_buy
        no_longer_trade be_unwelcome be_asked_to_leave no_~_be_bought no_~_be_sold no_~_be_paid no_~_be_delivered
        tell_~_to_pack call_off_~_negotiations call_off_~_trip call_off_~_meeting call_off_~_conference
        call_off_~_exercise_with break_off_~_contact break_off_~_link break_off_~_diplomatic break_off_~_dialogue
        cut_off_~_relation cut_off_~_ties cut_off_~_talks cut_off_~_trade cut_off_~_contact cut_off_~_electricity
        cut_off_~_water cut_off_~_fuel cut_off_~_credit cut_off_~_funds cut_off_~_gas cut_~_link cut_~_contact
        cut_~_supplies cut_~_credit cut_~_imports cut_~_exports cut_~_assistance cut_~_trade cut_~_subsidy
        cut_~_electricity cut_~_power_to slash_~_aid slash_~_funding slash_~_contribution slash_~_imports axe_~_aid
        trim_~_aid end_~_aid end_~_assistance end_~_relation end_~_subsidies end_~_mediation end_~_dialogue
        end_~_contact end_~_alliance halt_~_sale halt_~_loan halt_~_payment halt_~_supplies halt_~_oil halt_~_flight
        halt_~_project halt_~_visit halt_~_dialogue halt_~_exchange stop_~_loan stop_~_payment stop_~_supplies
        stop_~_flight stop_~_buying stop_~_importing stop_~_selling stop_~_exporting stop_~_trade stop_~_sale
        suspend_~_sale suspend_~_visit suspend_~_payment suspend_~_shipments suspend_~_deliveries suspend_~_credit
        suspend_~_contact suspend_~_accord suspend_~_dialogue suspend_~_participation suspend_~_programme
        suspend_~_visas suspend_~_grant suspend_~_operations_in suspend_~_relief suspend_~_mediation freeze_~_talks
        freeze_~_credit freeze_~_account freeze_~_trade freeze_~_contact freeze_~_contract freeze_~_sale
        freeze_~_membership freeze_~_dialogue withhold_~_loan withhold_~_dues withhold_~_payment withhold_~_approval
        withhold_~_contribution withhold_~_recognition recall_~_representative recall_~_chief order_~_home order_home
        call_~_home call_home_~_envoy bring_home_~_ambassador summon_home withdraw_~_diplomat withdraw_~_recognition
        withdraw_~_credit withdraw_~_staff withdraw_~_mediator withdraw_from_~_talk withdraw_from_~_organisation
        withdraw_from_~_organization withdraw_from_~_alliance withdraw_from_~_court withdraw_from_~_convention
        withdraw_from_~_body pull_out_of_~_pact pull_out_of_~_agreement pull_out_of_~_organisation
        pull_out_of_~_alliance pull_out_of_~_accord pull_out_of_~_negotiations pull_out_~_observers pull_out_~_staff
        pull_out_~_diplomats pull_out_~_aid evacuate_~_embassy evacuate_~_staff evacuate_~_diplomats
        leave_~_organisation leave_~_bloc leave_~_court quit_~_organisation quit_~_organization quit_~_pact
        quit_~_treaty quit_~_alliance quit_~_bloc quit_~_accord quit_~_court quit_~_agreement
        walk_out_of_~_negotiations walk_out_of_~_conference walk_out_on_~_talks abrogate denounce_~_treaty
        renounce_~_treaty renounce_~_agreement renounce_~_pact tear_up_~_treaty tear_up_~_agreement tear_up_~_accord
        tear_up_~_pact rip_up_~_treaty scrap_~_deal scrap_~_pact scrap_~_accord scrap_~_contract scrap_~_visit
        scrap_~_summit scrap_~_talks cancel_~_agreement cancel_~_treaty cancel_~_trip cancel_~_aid cancel_~_order
        cancel_~_loan cancel_~_exercise cancel_~_conference cancel_~_pact cancel_~_tour cancel_~_flight
        postpone_~_visit postpone_~_summit postpone_~_meeting put_off_~_visit put_off_~_talks put_off_~_meeting
        expel_~_attaché expel_~_official expel_~_journalist expel_~_mission expel_~_monitor expel_~_worker
        expel_~_consul expel_~_correspondent expel_~_staff expel_~_adviser expel_~_spies expel_~_spy
        order_~_diplomat_out order_~_embassy order_~_agency order_~_to_close_~_embassy order_~_peacekeeper
        order_~_observer order_~_inspector order_~_monitor kick_~_out_of kick_out_~_monitors throw_out_~_inspector
        throw_~_out_of eject drive_out_~_aid send_home_~_ambassador send_packing declare_~_unwelcome bar_~_import
        bar_~_export bar_~_ship bar_~_airline bar_~_trade bar_~_firm bar_~_from_~_landing bar_~_from_entering
        ban_~_trade ban_~_arms ban_~_sale ban_~_entry ban_~_travel ban_~_investment ban_~_oil ban_~_visit ban_~_good
        ban_~_meat ban_~_grain ban_~_transit prohibit_~_trade prohibit_~_import prohibit_~_export outlaw_~_trade
        boycott_~_summit boycott_~_olympics boycott_~_games boycott_~_conference stay_away_from_~_summit
        stay_away_from_~_conference impose_~_ban_on_~_import impose_~_arms impose_~_trade impose_~_freeze impose_~_oil
        impose_~_duties slap_~_duties slap_~_embargo slap_~_ban slap_~_punitive raise_~_duties tighten_~_embargo
        tighten_~_trade extend_~_embargo toughen_~_sanction widen_~_sanction keep_~_sanction maintain_~_sanction
        retain_~_sanction maintain_~_embargo enforce_~_embargo enforce_~_sanction reinstate_~_sanction
        reimpose_~_sanction approve_~_sanction adopt_~_sanction vote_~_sanction agree_~_sanction close_~_mission
        close_~_office_in close_~_frontier shut_~_mission shut_~_consulate shut_~_frontier shut_~_airspace
        shut_~_crossing seal_~_frontier seal_off_~_border seal_off_~_frontier sever_~_diplomatic sever_~_contact
        sever_~_trade sever_~_all rupture_~_relations downgrade_~_diplomatic downgrade_~_representation
        reduce_~_diplomatic reduce_~_trade reduce_~_embassy reduce_~_contribution reduce_~_assistance reduce_~_staff
        scale_down_~_relations scale_back_~_aid turn_off_~_tap turn_off_~_oil shut_off_~_gas shut_off_~_oil
        deport_~_diplomat strip_~_membership suspend_~_from_~_bloc withhold_~_visa no_longer_recognise
        no_longer_recognize no_longer_fund no_longer_pay no_longer_sell no_longer_supply turn_~_out_of_~_country""",
    "MOBILIZE": """rumble_towards rumble_toward rumble_into troops_~_head_for troops_~_pour_into squadron_~_fly
        fighter_~_fly_to bomber_~_fly_to warplane_~_fly_to warplane_~_land fighter_~_land_in jet_~_land warship_~_sail
        warship_~_arrive warship_~_anchor destroyer_~_arrive frigate_~_arrive carrier_~_arrive carrier_~_sail
        marines_~_land_in marines_~_land_on marines_~_arrive paratroopers_~_land_in tanks_~_move tanks_~_rumble
        put_~_battalion put_~_troops put_~_tanks put_~_soldiers fire_~_into_the_sea fire_~_off_~_coast
        launch_~_into_the_sea launch_~_off_~_coast fire_~_ballistic_~_into_~_sea launch_~_ballistic launch_~_satellite
        fire_~_test extra_police extra_troops extra_soldiers extra_guards be_on_duty sleep_beside steam_back steam_to
        steam_off told_to_report tell_~_to_report report_to_barracks columns_~_near column_~_move columns_~_move
        columns_~_approach steam_for sail_back_to poised_at poised_on poised_to_cross troops_~_poised soldiers_~_poised
        be_drafted_into draft_~_into draft_in draft_in_~_police bring_in_~_troops bring_in_~_police
        bring_in_~_reinforcements bring_up_~_tanks bring_up_~_artillery bring_up_~_troops call_in_~_army
        call_in_~_troops call_out_~_army call_out_~_troops call_out_~_guard call_to_arms call_to_~_colours
        call_up_~_men call_up_~_soldiers call_up_~_veterans call_up_~_conscripts call_up_~_militia
        lengthen_~_conscription lengthen_~_service extend_~_conscription extend_~_military_service
        introduce_~_conscription introduce_~_draft reintroduce_~_conscription order_~_mobilisation order_~_mobilization
        order_~_call-up declare_~_mobilisation declare_~_mobilization general_mobilisation general_mobilization
        hand_out_~_rifle hand_out_~_weapon hand_out_~_gun hand_out_~_arms give_out_~_weapons distribute_~_weapon
        distribute_~_rifle distribute_~_arms arm_~_villagers arm_~_peasants arm_~_civilians buzz overfly
        display_of_~_power display_of_air show_of_strength show_of_~_force display_of_force display_of_might
        show_off_~_missile parade_~_missile parade_~_tank unveil_~_missile unveil_~_weapon display_~_missile
        strengthen_~_forces strengthen_~_garrison strengthen_~_defences strengthen_~_defenses strengthen_~_guard
        strengthen_~_troops strengthen_~_border strengthen_~_presence strengthen_~_patrols strengthen_~_security
        strengthen_~_fleet boost_~_forces boost_~_garrison boost_~_troops boost_~_presence boost_~_security
        boost_~_defences boost_~_patrols increase_~_troops increase_~_forces increase_~_presence increase_~_garrison
        increase_~_readiness increase_~_police double_~_troops double_~_garrison double_~_police double_~_patrols
        add_~_troops add_~_battalion add_~_warship build_~_bases build_up_~_troops build_up_~_army mass_~_tanks
        mass_~_soldiers mass_~_armour mass_~_armor concentrate_~_troops concentrate_~_forces concentrate_~_tanks
        assemble_~_force assemble_~_fleet assemble_~_troops take_up_positions take_up_~_positions move_~_brigade
        move_~_division move_~_warship move_~_army move_~_soldiers move_~_police move_~_aircraft move_~_carrier
        move_into_~_positions rush_~_police rush_~_reinforcements rush_~_soldiers rush_~_tanks rush_~_forces
        rush_~_army fly_~_troops fly_~_soldiers fly_~_paratroopers fly_in_~_troops fly_in_~_reinforcements
        airlift_~_troops airlift_~_soldiers send_~_army send_~_division send_~_brigade send_~_battalion send_~_marines
        send_~_paratroopers send_~_police send_~_commandos send_~_destroyers send_~_frigates send_~_fleet
        send_~_submarine send_~_bombers send_~_planes send_~_jets send_~_gunboats send_~_missiles_to_~_border
        send_in_~_troops send_in_~_army send_in_~_police send_~_more_men dispatch_~_police dispatch_~_army
        dispatch_~_soldiers dispatch_~_fleet dispatch_~_navy dispatch_~_carrier dispatch_~_marines dispatch_~_frigate
        dispatch_~_paratroopers station_~_missile station_~_tanks station_~_soldiers station_~_police
        station_~_warships station_~_forces station_~_guards post_~_guard post_~_troops post_~_police post_~_soldiers
        deploy_~_guard deploy_~_paratroopers deploy_~_marines deploy_~_navy deploy_~_commandos deploy_~_units
        deploy_~_brigade deploy_~_division deploy_~_reinforcements deploy_~_artillery deploy_~_fleet deploy_~_rockets
        deploy_~_gunboats deploy_~_vehicles deploy_~_snipers put_~_on_~_footing put_~_on_standby place_~_on_standby
        put_~_at_~_readiness place_~_at_~_readiness on_war_footing on_standby on_~_alert on_maximum_alert on_red_alert
        state_of_alert state_of_readiness cancel_~_leave step_up_~_alert step_up_~_mobilisation step_up_~_recruitment
        step_up_~_guard stage_~_exercise stage_~_manoeuvres stage_~_drills stage_~_war_games hold_~_manoeuvres
        hold_~_maneuvers hold_~_war_games begin_~_manoeuvres begin_~_drill begin_~_war_games launch_~_drill
        conduct_~_manoeuvres conduct_~_exercise conduct_~_nuclear_test carry_out_~_nuclear_test
        carry_out_~_missile_test test_~_bomb test_~_rocket test_~_warhead test_~_torpedo test_~_device tested_~_missile
        line_up_~_tanks line_~_streets line_~_border ring_~_city ring_~_palace ring_~_capital prowl steam_into
        steam_towards head_for_the_gulf take_to_~_sea put_to_sea get_ready_for_war prepare_for_war prepare_~_for_war
        stockpile_~_weapons stockpile_~_missile buy_up_~_arms recruit_~_fighters recruit_~_men recruit_~_volunteers
        recruit_~_soldiers enlist train_~_hackers train_~_militia raise_~_militia raise_~_battalion form_~_militia
        activate_~_reserve bolster_~_defences bolster_~_forces bolster_~_troops bolster_~_security bolster_~_presence
        bolster_~_garrison guard_~_streets guard_~_embassies guard_~_palace stand_guard be_out_in_force
        police_~_out_in_force dig_in entrench man_~_checkpoints set_up_~_gun_positions""",
    "COERCE": """pull_~_licence pull_~_license stop_~_from_boarding stop_~_from_travelling stop_~_from_entering
        tear_up_~_orchard tear_up_~_trees tear_up_~_fields tear_up_~_crops tear_up_~_road level_~_homes level_~_village
        block_access_to_~_network block_access_to_~_media block_access_to_~_site block_access_to_~_website
        block_access_to_~_app block_access_to_~_platform block_access_to_~_internet block_access_to_~_facebook
        block_access_to_~_twitter block_access_to_~_telegram presses_~_silent presses_fall_silent fall_silent_after
        vanish_into be_locked_away lock_away pass_~_law_under padlock bolt_~_doors disappear_into_~_camp whisk_~_away
        march_~_off_to be_led_away be_held_at keep_~_locked bind_over gag_order be_behind_bars put_~_under_guard
        put_~_under_arrest take_~_into_detention take_~_away take_in_for_questioning seal_~_access access_~_sealed
        seal_~_office seal_~_building seal_~_village seal_~_town seal_~_camp take_over_~_station take_over_~_radio
        take_over_~_newspaper take_over_~_company take_over_~_bank close_~_station close_~_university close_~_school
        close_~_mosque close_~_church close_~_radio close_~_paper close_~_office close_~_magazine close_~_broadcaster
        shut_~_station shut_~_radio shut_~_paper shut_~_university shut_~_airport shut_~_mosque shut_~_church
        close_~_airport suspend_~_parliament suspend_~_publication suspend_~_paper suspend_~_licence suspend_~_license
        suspend_~_party suspend_~_judge suspend_~_liberties suspend_~_rights suspend_~_magazine suspend_~_broadcasts
        dissolve_~_union dissolve_~_assembly dissolve_~_movement ban_~_meeting ban_~_gathering ban_~_march ban_~_group
        ban_~_union ban_~_film ban_~_book ban_~_paper ban_~_magazine ban_~_strike ban_~_veil ban_~_church
        ban_~_organisation ban_~_organization ban_~_movement ban_~_candidate ban_~_procession ban_~_sect ban_~_radio
        ban_~_reporter ban_~_journalist ban_~_from_~_office bar_~_candidate bar_~_from_running bar_~_from_standing
        bar_~_from_leaving bar_~_from_travel bar_~_from_office bar_~_from_voting prevent_~_from prevent_~_entering
        prevent_~_march prevent_~_meeting stop_~_from_leaving stop_~_from_reaching stop_~_march stop_~_rally
        stop_~_demonstration stop_~_leaving stop_~_convoy stop_~_at_~_checkpoint keep_~_under_~_arrest
        keep_~_in_detention keep_~_in_custody hold_~_in_custody hold_~_without_trial hold_~_incommunicado
        hold_~_without_charge be_held_in be_held_on be_held_by held_without detained_without throw_~_in_jail
        send_~_to_prison send_~_to_jail send_~_to_~_camp send_~_into_exile drive_~_into_exile force_~_into_exile
        force_~_from_~_home force_~_out_of_~_home force_~_out drive_~_from_~_home turn_~_out_of_~_home turf_out
        clear_~_camp clear_~_square clear_~_slum clear_~_from pull_down_~_home pull_down_~_house tear_down_~_home
        tear_down_~_house knock_down_~_home knock_down_~_house chop_down_~_trees uproot_~_trees poison_~_wells
        slaughter_~_cattle steal_~_cattle rustle seize_~_ship seize_~_trawler seize_~_tanker seize_~_boat
        seize_~_vessel seize_~_land seize_~_property seize_~_assets seize_~_farm seize_~_copies seize_~_newspaper
        seize_~_passport seize_~_documents seize_~_computers seize_~_bank take_~_passport take_away_~_passport
        confiscate_~_passport search_~_house-to-house house-to-house_search dawn_raid raid_~_mosque raid_~_church
        raid_~_studio raid_~_station raid_~_headquarters raid_~_camp_for raid_~_university raid_~_monastery
        raid_~_village_for comb_~_for round_up_~_suspects take_~_for_questioning question_~_about pick_up_~_activists
        break_up_~_rally break_up_~_march break_up_~_gathering break_up_~_sit-in break_up_~_meeting break_up_~_strike
        break_up_~_crowd break_~_strike disperse_~_crowd disperse_~_marchers scatter_~_crowd drive_back_~_demonstrators
        use_~_dogs use_~_batons use_~_truncheons use_~_rubber turn_~_water_cannon baton-charge charge_~_demonstrators
        charge_~_crowd charge_~_protesters club_~_demonstrators beat_back_~_demonstrators fire_~_tear fire_~_teargas
        fire_~_rubber lob_~_tear teargas tear-gas fire_into_the_air fire_in_the_air fire_over_~_heads
        fire_~_warning_shots suppress_~_protest suppress_~_demonstration suppress_~_dissent suppress_~_revolt
        crush_~_protest crush_~_demonstration crush_~_dissent stamp_out quash_~_protest quash_~_uprising snuff_out
        impose_~_rule impose_~_travel impose_~_night impose_~_dusk impose_~_news impose_~_press impose_~_closure
        impose_~_house impose_~_quarantine impose_~_blackout impose_~_fine extend_~_curfew extend_~_emergency
        extend_~_state_of_emergency extend_~_martial extend_~_detention tighten_~_curfew tighten_~_blockade
        tighten_~_siege tighten_~_grip tighten_~_noose tighten_~_censorship tighten_~_restriction tighten_~_closure
        reimpose_~_curfew clamp_~_curfew slap_~_curfew order_~_curfew proclaim_~_emergency proclaim_~_martial
        proclaim_~_state_of decree_~_emergency decree_~_state_of invoke_~_emergency rule_by_decree seize_power
        topple/toppled oust overthrow dismiss_~_parliament cut_~_phone cut_~_telephone cut_~_water_to
        cut_~_electricity_to cut_off_~_town cut_off_~_camp cut_off_~_village pull_~_plug block_~_site block_~_twitter
        block_~_facebook block_~_internet block_~_signal jam_~_broadcast jam_~_signal jam_~_radio scramble_~_signal
        tap_~_phones spy_on bug/bugged trawl_through break_into_~_computer break_into_~_network disable_~_network
        disable_~_website cripple_~_network cripple_~_computer crash_~_website steal_~_data infect blockade_~_port
        lay_siege impound_~_ship escort_~_to_~_port board_~_ship board_~_trawler board_~_tanker turn_back_~_ship
        turn_back_~_boat turn_back_~_convoy turn_back_~_tanker hold_up_~_convoy hold_up_~_truck keep_~_from_reaching
        occupy_~_strip declare_~_annexed strip_~_nationality strip_~_immunity strip_~_office deprive_~_of_citizenship
        withdraw_~_licence withdraw_~_license withdraw_~_accreditation cancel_~_registration cancel_~_licence
        cancel_~_passport refuse_~_passport deny_~_passport sack_~_workers sack_~_strikers dismiss_~_strikers
        dismiss_~_workers dismiss_~_teachers dismiss_~_judges sack_~_teachers sentence_~_to_death condemn_~_to_death
        sentence_to sentence_~_to_~_years sentence_~_in_absentia give_~_jail give_~_prison give_~_year_sentence
        get_~_years_in_prison hand_~_jail hand_~_prison hand_down_~_sentence order_~_arrest order_~_detention
        order_~_to_suspend order_~_to_close order_~_to_stop_publishing order_~_deported order_~_expulsion_of
        send_back_~_migrant send_back_~_asylum repatriate_~_forcibly forcibly_repatriate forcibly_return
        forcibly_remove ship_~_back put_~_across_the_border push_~_back_across bundle_~_onto withdraw_~_passport
        outlaw_~_union outlaw_~_party outlaw_~_organisation outlaw_~_organization outlaw_~_strikes herd_~_aboard
        herd_~_onto herd_~_into forcibly_resettle forcibly_relocate forcibly_move forcibly_evict
        suspend_~_constitution""",
    "ASSAULT": """rain_~_on rains_on fighting_~_rage battle_~_rage put_~_bullet pump_~_bullet hit_~_mine
        strike_~_mine drive_over_~_mine step_on_~_mine tread_on_~_mine drag_~_from drag_~_out_of bring_down_~_airliner
        hack_to_death be_hacked fall_into_~_ambush walk_into_~_ambush drive_into_~_ambush run_into_~_ambush
        leave_~_dead leave_~_wounded leave_~_bleeding leave_~_injured leave_~_maimed thump hammer lash/lashed
        rake/raked spray_~_bullets spray_~_gunfire riddle cut_down_~_with put_to_death put_~_to_the_sword
        put_~_before_~_firing put_to_the_torch fire_~_at fire_~_into fire_~_on fire_~_towards fire_~_across
        fire_~_rocket fire_~_shell fire_~_missile fire_~_mortar fire_~_torpedo loose_off rain_~_down pour_~_fire
        drop_~_napalm drop_~_barrel throw_~_bomb hurl_~_bomb toss_~_grenade toss_~_bomb fling_~_grenade plant_~_mine
        plant_~_explosives lay_~_mine bomb_~_explode car_~_explode bomb_~_go_off bomb_~_rip blast_~_rip explosion_~_rip
        blast_~_tear bomb_~_tear blast_~_shake explosion_~_rock blast_~_rock blow_up_~_train blow_up_~_bridge
        blow_up_~_plane blow_up_~_hotel blow_up_~_building blow_up_~_house blow_up_~_tank blow_up_~_truck
        blow_up_~_jeep blow_himself_up blow_herself_up blow_themselves_up bring_down_~_helicopter bring_down_~_drone
        bring_down_~_jet bring_down_~_fighter bring_down_~_aircraft down_~_jet down_~_fighter down_~_aircraft
        down_~_bomber put_out_of_action knock_out_~_tank knock_out_~_battery knock_out_~_radar sink_~_boat sink_~_ship
        sink_~_ferry attack_~_village attack_~_convoy attack_~_post attack_~_base storm_~_town storm_~_base
        storm_~_village storm_~_barracks storm_~_hotel storm_~_prison storm_~_camp seize_~_bridge seize_~_airport
        seize_~_port seize_~_base seize_~_hill seize_~_island seize_~_outpost seize_~_garrison seize_~_plane
        seize_~_bus seize_~_airliner seize_~_foreigner seize_~_aid_workers seize_~_nuns seize_~_engineers
        seize_~_pilgrims seize_~_journalists_as grab_~_hostage hold_~_captive take_~_captive hold_~_at_gunpoint snatch
        spirit_away bundle_~_into_~_car take_~_airport take_~_base take_~_hill take_~_bridge take_~_outpost
        take_~_island take_~_capital take_~_positions capture_~_town capture_~_base capture_~_post capture_~_city
        overrun_~_base sweep_into pour_across pour_into_~_with_tanks roll_into_~_tanks tanks_~_roll_into tanks_~_enter
        troops_~_enter troops_~_cross march_into cross_into cross_~_river_under_fire smash_into break_through
        punch_through close_in_on drive_out_~_rebel drive_back beat_back push_back mop_up root_out flush_out
        hunt_~_rebels crush_~_rebellion crush_~_uprising crush_~_rebel put_down_~_rebellion put_down_~_uprising
        put_down_~_revolt put_down_~_mutiny trade_~_shots trade_~_shell trade_~_rockets trade_~_blows trade_~_strikes
        exchange_~_shots exchange_~_gunfire exchange_~_artillery exchange_~_shell exchange_~_rocket exchange_~_missile
        duel/duelled fight_~_battle fight_~_running fight_~_off fight_~_way engage_~_rebels engage_~_troops
        engage_~_forces engage_in_~_fighting engage_in_~_battle be_at_war go_to_war wage_war declare_war take_up_arms
        intensify_~_attack intensify_~_bombing intensify_~_shelling intensify_~_offensive step_up_~_attack
        step_up_~_bombing step_up_~_raids step_up_~_offensive resume_~_shelling resume_~_bombing resume_~_attack
        resume_~_offensive resume_~_raids renew_~_attack renew_~_shelling renew_~_offensive stage_~_attack stage_~_raid
        stage_~_ambush stage_~_assault stage_~_massacre stage_~_bombing perpetrate carry_out_~_massacre
        carry_out_~_killing carry_out_~_execution carry_out_~_assassination carry_out_~_incursion carry_out_~_offensive
        carry_out_~_ambush conduct_~_offensive conduct_~_bombing lead_~_attack lead_~_raid use_~_poison use_~_mustard
        use_~_gas use_~_napalm use_~_cluster use_~_as_~_shield use_~_as_human gas_~_kurds give_~_electric_shock
        subject_~_to_torture be_tortured die_in_custody die_under_torture die_in_~_attack die_in_~_blast die_in_~_raid
        die_in_~_ambush die_in_~_clash die_in_~_shooting die_in_~_bombing die_in_~_fighting die_in_~_shelling
        die_at_~_hands be_found_dead bodies_~_found lose_~_life kicked_and_beaten punch/punched kick/kicked slap_~_face
        spit_on scuffle_with_~_guard set_upon burn_to_death burn_~_to_death burn_down_~_village set_fire_to_~_houses
        drive_~_into_~_crowd ram_~_car run_down_~_with run_over gouge cut_~_throat slit_~_throat break_~_bones
        throw_acid acid_attack make_~_attempt_on escape_~_assassination survive_~_assassination survive_~_attempt
        plot_to_kill nerve_gas suicide_squad death_squad poison_gas cleanse liquidate purge_~_villages drive_~_out
        exchange_of_fire act_of_terror terrorist_attack missile_attack rocket_attack mortar_attack grenade_attack
        bomb_attack gun_attack knife_attack drone_attack drone_strike gun_battle fire_fight artillery_duel
        heavy_fighting violate_~_armistice breach_~_truce break_~_armistice""",
}

# A word that hints at a root where nothing heavier does, whatever its use in the sentence.
HINTS: Final[dict[str, str]] = {
    "AGREE": """understanding consensus settlement assurance assurances undertaking commitment breakthrough
        compromise intention intent mutual ready willing prepared optimistic hopeful proposal offer plan plans""",
    "CONSULT": """visit trip tour delegation delegations envoy emissary mediator mediators mediator's
        go-between intermediary counterpart counterparts negotiator negotiators diplomacy envoys shuttle peace guest
        dinner lunch audience call telephone phone contacts contact encounter message letter stopover ninth meeting
        round session saw""",
    "SUPPORT": """friendship friendly friends ally allies warmly sorry apology gratitude thanks admiration
        tribute homage condolences congratulations greetings backing approval sympathy reconciliation courageous heroic
        hero heroes brotherly fraternal loyalty credentials honorary partner partnership""",
    "COOPERATE": """joint jointly together trade contract investment exports imports shipments shared swap
        pipeline bilateral barter collaboration collaborator deliveries""",
    "AID": """relief humanitarian medicine medicines blankets tents doctors nurses medics volunteers surgeons
        loan loans credits grant grants donor donors dollars refuge shelter famine cholera earthquake hospital rations
        food wheat rice rescuers escorted helped vaccines scholarships refugees peacekeepers""",
    "CONCEDE": """liberalisation liberalization pardon pardons clemency reinstatement relaxed eased climbdown
        u-turn concession concessions multiparty multi-party""",
    "RETREAT": """freed homecoming repatriation disarmed ceasefire truce calm lull homeward reopened withdrawn
        demobilised demobilized evacuation handover defectors surrendered""",
    "REQUEST": """petition petitioned please needs needed want wants time ought""",
    "ACCUSE": """critical criticism guilty blame blamed fault crime crimes violation violations violated
        illegal unlawful outrageous shameful scandal corrupt corruption fraud atrocities atrocity abuses prosecutor
        prosecutors trial court verdict treason espionage spying liar lies lie hypocrisy provocation brutal barbaric
        genocide concern concerned alarm alarmed anger angry angered fury furious indignant dismay irresponsible
        unacceptable unjust""",
    "REJECT": """no nothing never nobody deadlock deadlocked stalemate impasse unacceptable unable impossible
        unwilling reluctant adamant fruitless failure collapsed denial denials null void""",
    "THREATEN": """revenge vengeance retaliation reprisal reprisals retribution consequences punishment
        unanswered unpunished notice war doom wrath""",
    "PROTEST": """protesters demonstrators rioters strikers marchers dissident dissidents activists placards
        banners slogans effigy barricades barricade stoppage shutdown crowd crowds mob uprising revolt pickets booed
        jeered shouts chants""",
    "SANCTION": """boycotted embargoes sanctioned expelled tariffs tariff blacklist rupture recalled ousted""",
    "MOBILIZE": """warships warship frigate frigates destroyer destroyers battalion battalions brigade troops
        tanks reservists conscripts conscription paratroopers manoeuvres poised standby garrison armoured armored fleet
        submarine submarines bombers fighters jets squadron warplanes armada contingent marines recruits militia""",
    "COERCE": """detainees detained prison jail prisoner prisoners custody bars gaol inmates exile exiled
        banned sealed censor censors checkpoint checkpoints roadblock roadblocks evicted eviction hackers junta putsch
        putschists coup martial emergency police""",
    "ASSAULT": """dead bodies body corpses victims casualties injured wounded bloody bloodshed carnage slain
        blood gunman gunmen sniper snipers bombs bomb bullets bullet grenade grenades rocket rockets shells mortar
        mortars artillery guerrillas guerrilla rebels rebel insurgents militants war battle battles combat front
        frontline fire hostages captive captives assassins assassin bandits pirates jihadists assailants attackers
        violence violent""",
}
