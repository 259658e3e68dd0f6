"""Words and phrases by PLOVER root. Data only; our own choice of words for the categories of CAMEO's verb ontology.

The roots and what they cover are those of PLOVER (Open Event Data Alliance, CC BY-SA 4.0), which took them from CAMEO
(Schrodt). An entry is a phrase in base forms: ``_`` joins its words, ``~`` stands for up to three words in between. A
trailing ``/form`` list gives irregular forms of a single verb. Entries of more words win over those of fewer.
"""

from __future__ import annotations

from typing import Final

# Verbs that take an act as their complement, or are an act of speech themselves.
VERBS: Final[dict[str, str]] = {
    "AGREE": """agree pledge promise vow_~_cooperate offer accept_~_invitation consent undertake/undertook/undertaken
        promise_~_help commit ready_to willing_to prepared_to intend_to_~_help accept_~_plan accept_~_mediation
        accept_~_proposal accept_~_formula accept_~_offer accept_~_deal accept_~_ceasefire agree_to reach_~_agreement
        reach_~_deal reach_~_accord reach_~_compromise strike_~_deal finalize_~_agreement settle_~_dispute
        settle_~_differences express_~_readiness express_~_willingness express_~_intent express_~_desire
        approve_~_aid approve_~_loan approve_~_sale approve_~_deployment decide_~_help decide_~_provide decide_~_resume
        plan_~_cooperate plan_to_~_visit plan_~_meet propose_~_talks propose_~_mediate propose_~_help propose_~_summit
        open_to_talk hope_to_~_meet seek_to_~_improve welcome_~_proposal acquiesce assent
        earmark guarantee assure make_~_pledge consider_~_aid mull_~_aid to_resume_~_talks
        clinch_~_deal clinch_~_agreement ink_~_deal hammer_out_~_deal thrash_out_~_deal sign_up_to shake_hands_on
        come_to_terms settle_on
        propose_giving propose_to_give propose_sending offer_to
        agree_in_principle""",
    "CONSULT": """meet/met visit discuss negotiate consult confer telephone phone ring_~_up/rang speak_to/spoke
        speak_with
        speak_by_phone talk_to talk_with talk_by_phone hold_~_talks hold_~_meeting hold_~_negotiations
        hold_~_consultations
        hold_~_summit hold_~_discussions hold_~_phone_call have_~_talks have_~_meeting arrive_~_for_talks arrive_~_visit
        arrive_in_~_for host_~_leader host_~_minister host_~_president host_~_summit host_~_talks receive_~_delegation
        receive_~_prince receive_~_king receive_~_leader receive_~_counterpart receive_~_premier
        receive_~_minister receive_~_envoy receive_~_president welcome_~_delegation travel_to fly_to head_to
        leave_for mediate broker renew_~_negotiations resume_~_talks resume_~_negotiations open_~_talks start_~_talks
        begin_~_talks conclude_~_talks launch_~_talks undertake_~_mediation launch_~_mediation pay_~_visit
        exchange_~_views review_~_relations review_~_ties convene attend_~_summit attend_~_meeting join_~_talks
        wrap_up_~_visit end_~_visit begin_~_visit tour shuttle_between brief confer_with huddle parley
        hold_~_first_meeting summit_with sit_down_with contact call_~_to_discuss take_part_in_~_talks
        participate_in_~_talks in_talks_with make_~_visit
        sit_down touch_down_in stop_over hold_~_call hold_~_talk video_conference exchange_~_message sound_out
        due_in_~_for be_received_by received_by_president greet_~_at sit_across stop_in hold_~_round
        minister_~_gather leader_~_gather envoy_~_gather delegate_~_gather official_~_gather diplomat_~_gather
        minister_~_assemble leader_~_assemble""",
    "SUPPORT": """praise endorse back support defend hail commend applaud laud congratulate thank welcome recognize
        recognise
        apologize apologise forgive/forgave/forgiven sign_~_agreement sign_~_treaty sign_~_accord sign_~_pact
        sign_~_deal
        sign_~_memorandum sign_~_protocol sign_~_communique ratify sign_~_contract sign_~_declaration
        establish_~_ties establish_~_relations restore_~_ties restore_~_relations
        normalize_~_relations normalise_~_relations normalize_~_ties upgrade_~_ties upgrade_~_relations
        resume_~_ties resume_~_relations resume_~_diplomatic open_~_embassy reopen_~_embassy stand_by stand_with
        stand_behind side_with rally_~_support rally_behind mobilize_~_support express_~_support voice_~_support
        express_~_regret express_~_condolences express_~_solidarity express_~_confidence express_~_sympathy
        extend_~_condolences
        champion vouch_for reaffirm_~_support reiterate_~_support
        grant_~_recognition improve_~_relations improve_~_ties strengthen_~_ties strengthen_~_relations
        congratulated pay_~_tribute honour honor salute initial_~_agreement
        conclude_~_agreement conclude_~_treaty vote_for speak_in_favour express_~_satisfaction celebrate
        campaign_for ally_with offer_~_support offer_~_condolences regret celebrate appreciate
        upgrade_~_diplomatic raise_~_level_of_relations willing_to_forgive mobilize_~_groups
        vote_in_favour vote_in_favor voice_~_solidarity throw_~_weight_behind pay_tribute mourn send_~_condolences
        pay_~_respects lend_~_support commemorate pay_homage give_~_backing pledge_allegiance cheer
        come_out_in_support come_out_in_favour speak_up_for side_~_with put_~_weight_behind""",
    "COOPERATE": """cooperate collaborate share_~_intelligence share_~_information exchange_~_information
        exchange_~_intelligence extradite hand_over_~_suspect conduct_~_joint hold_~_joint launch_~_joint
        begin_~_joint joint_exercises joint_military_exercises joint_maneuvers joint_manoeuvres war_games joint_patrols
        train_~_together trade_with expand_~_trade increase_~_trade resume_~_trade import_~_from export_~_to
        sell_~_to buy_~_from purchase_~_from invest_in open_~_trade joint_drills joint_operation joint_training
        join_~_forces work_together cooperate_in cooperate_with pool_~_resources coordinate_with
        sign_~_contract_~_deliver complete_~_swap swap_~_prisoners exchange_~_prisoners
        launch_~_exercises launch_~_games participate_in_~_exercise start_~_exercises transfer_~_technology
        reopen_~_border_crossing_together link_~_power lend_~_judges
        team_up hand_~_over_to swap_~_intelligence pool_~_resource work_side_by_side joint_patrol joint_exercise
        joint_venture
        stage_~_landing_drills stage_~_joint supply_~_with_intelligence give_~_intelligence supply_~_intelligence
        join_~_coalition contribute_~_to_~_mission send_~_experts
        pool_~_data pool_~_forces jointly_search jointly_patrol jointly_develop jointly_build jointly_investigate
        jointly_operate""",
    "AID": """subsidise resupply reequip nurse vaccinate immunise
        aid donate provide_~_aid provide_~_assistance provide_~_help provide_~_food provide_~_medical
        provide_~_relief
        provide_~_troops provide_~_weapons provide_~_arms provide_~_loan provide_~_funds provide_~_intelligence
        provide_~_training provide_~_shelter provide_~_protection provide_~_support provide_~_supplies provide_~_dollars
        provide_~_security provide_~_photographs supply_~_weapons supply_~_arms supply_~_food
        deliver_~_aid deliver_~_food deliver_~_supplies deliver_~_weapons deliver_~_relief send_~_aid send_~_food
        send_~_relief send_~_medical send_~_supplies send_~_doctors send_~_weapons send_~_peacekeepers send_~_medicine
        medicine_~_reach aid_~_reach sent_by send_~_rescue send_~_humanitarian ship_~_food ship_~_aid ship_~_weapons
        airdrop air-drop airlift_~_food
        airlift_~_aid airlift_~_supplies grant_~_asylum grant_~_refuge grant_~_loan grant_~_aid give_~_asylum
        give_~_aid give_~_refuge
        give_~_food give_~_medical give_~_money hand_over_~_medicine hand_over_~_aid hand_over_~_food
        distribute_~_food distribute_~_aid help_~_rebuild
        help_~_refugees help_~_victims lend_~_dollars lend_~_million extend_~_loan extend_~_credit extend_~_aid disburse
        finance fund bankroll subsidize assist rescue evacuate_~_civilians evacuate_~_wounded evacuate_~_refugees
        shelter
        treat_~_wounded feed_~_refugees feed/fed contribute_~_troops contribute_~_million contribute_~_dollars
        deploy_~_peacekeepers
        deploy_~_peacekeeping write_off_~_debt forgive_~_debt cancel_~_debt
        allocate_~_aid release_~_funds release_~_aid release_~_million pay_~_aid train_~_troops train_~_army
        train_~_police
        arm_~_rebels equip rush_~_aid rush_~_supplies pour_~_aid give_~_sanctuary take_in_~_refugees accept_~_refugees
        humanitarian_aid_arrived bring_~_aid bring_~_relief
        take_in hand_out dole_out bail_out waive_~_debt send_~_shipment send_~_doctor send_~_tent send_~_blankets
        send_~_weapon send_~_ammunition ship_~_weapon fly_~_aid give_shelter_to clear_~_mines
        approve_~_grant treat_~_patients treat_~_people treat_~_victims send_~_rescuers send_~_team hand_~_food
        house_~_refugees free_grain donate_~_dollars inoculate give_~_blankets give_~_tents
        send_~_fuel send_~_grain send_~_oil send_~_water send_~_trucks send_~_generators send_~_vaccines
        send_~_wheat send_~_flour send_~_blood send_~_cash send_~_engineers send_~_money send_~_nurses
        rescue_~_migrants""",
    "CONCEDE": """yield amnesty abdicate cave
        concede yield_to bow_to give_in_to cave_in_to relent accede_to accept_~_demand meet_~_demand
        agree_to_demands
        comply_with submit_to lift_~_ban lift_~_restriction lift_~_censorship ease_~_restriction ease_~_ban ease_~_curbs
        relax_~_restriction loosen_~_restriction legalize legalise
        cancel_~_restriction remove_~_restriction call_off_~_strike call_off_~_protest call_off_~_demonstration
        end_~_strike suspend_~_strike call_~_off_~_strike postpone_~_strike end_~_protest end_~_hunger_strike
        end_~_boycott
        suspend_~_protest allow_~_rally allow_~_protest allow_~_opposition allow_~_candidate allow_~_party allow_~_vote
        allow_~_leader allow_~_election allow_~_journalist permit_~_opposition permit_~_rally permit_~_protest
        amend_~_constitution scrap_~_law repeal rescind revoke_~_ban reverse_~_decision withdraw_~_bill
        drop_~_charges grant_~_amnesty grant_~_autonomy
        grant_~_rights grant_~_independence pardon step_down resign dissolve_~_parliament hold_~_referendum
        announce_~_reform
        introduce_~_reform unban reinstate restore_~_democracy
        call_~_election compromise backtrack back_down make_~_concession offer_~_concession capitulate
        return_to_work resume_work abandon_~_plan lift_~_curb
        bow_to_pressure bow_to_~_demand cave_in give_in climb_down stand_down drop_~_charge drop_~_demand
        drop_~_case scrap_~_tax scrap_~_plan commute
          roll_back scrap_~_ban
        shelve_~_bill withdraw_~_law quit_over quit_amid quit_after government_quit cabinet_quit accept_~_demands
        drop_~_bill scrap_~_bill apologise_for_~_crackdown free_~_press end_~_monopoly
        cede hand_~_power transfer_~_power drop_~_plan shelve_~_plan bring_forward_~_election accept_~_defeat""",
    "RETREAT": """capitulate disengage vacate_~_base furlough
        withdraw/withdrew/withdrawn retreat pull_out pull_back pull_~_out pull_~_troops surrender
        lay_down_~_arms lay_down_~_weapons
        disarm demobilize demobilise release free let_go set_free hand_over hand_back
        return_~_remains return_~_weapons return_~_equipment return_~_prisoners return_~_property
        return_~_territory return_~_land return_~_body
        repatriate vacate evacuate leave_~_position
        cease_fire declare_~_ceasefire declare_~_truce announce_~_ceasefire announce_~_truce observe_~_ceasefire
        implement_~_ceasefire lift_~_siege lift_~_blockade lift_~_sanction lift_~_embargo lift_~_curfew lift_~_state_of
        lift_~_emergency lift_~_martial ease_~_sanction ease_~_embargo ease_~_blockade ease_~_curfew ease_~_emergency
        ease_~_siege end_~_siege end_~_blockade end_~_sanction end_~_embargo end_~_curfew end_~_state_of_emergency
        end_~_occupation relax_~_curfew suspend_~_sanction remove_~_sanction waive_~_sanction unfreeze reopen_~_border
        reopen_~_crossing open_~_border open_~_corridor dismantle destroy_~_stockpile
        demolish_~_own decommission scale_back_~_troops reduce_~_troops reduce_~_forces cut_~_troops
        stand_down_~_troops let_~_inspector let_~_convoy let_~_into let_~_through let_~_monitor allow_~_inspector
        allow_~_observer allow_~_aid allow_~_convoy allow_~_peacekeeper
        allow_~_relief allow_~_humanitarian allow_~_monitor receive_~_observer receive_~_inspector receive_~_peacekeeper
        receive_~_mission admit_~_inspector peacekeeper_arrive observer_arrive inspector_arrive
        troops_arrive_~_peacekeeping
        pay_~_compensation compensate halt_~_offensive halt_~_attack halt_~_bombing halt_~_shelling
        stop_~_bombing stop_~_shelling stop_~_fighting stop_~_attack end_~_offensive suspend_~_offensive
        suspend_~_operation
        suspend_~_attack end_~_rebellion give_up_~_weapons give_up_~_arms turn_in_~_weapons hand_in_~_rifles
        hand_in_~_arms surrender_~_weapons hand_in_~_weapons
        return_home_~_troops complete_~_withdrawal begin_~_withdrawal start_~_withdrawal
        speed_up_~_withdrawal leave_~_country_~_troops abandon_~_post abandon_~_base relinquish defect desert flee/fled
        parole bail
        fall_back lay_down_~_gun lay_down_~_weapon swap_~_prisoner exchange_~_prisoner begin_~_truce
        begin_~_ceasefire observe_~_truce halt_~_fire abandon_~_position leave_~_town leave_~_city leave_~_village
        leave_~_base leave_~_country abandon_~_town give_up_~_weapon
        depart_from depart_for_home leave_~_positions dismantle_~_posts pull_~_back return_to_barracks go_home
        hand_~_over_to_the_red_cross""",
    "REQUEST": """lobby entreat cajole
        demand urge request appeal ask call_for call_on call_upon plead beg implore petition seek/sought
        solicit exhort
        press_for push_for insist_on insist_that require_~_to lobby_for pressure pressurise
        pressurize must should need_to have_to ought_to must_~_agree want_~_to call_~_to_end campaign_for_~_end beseech
        invite_~_mediate seek_~_help seek_~_support seek_~_asylum seek_~_aid apply_for press_~_to push_~_to order_~_to
        ask_for beg_for request_that press push_hard advocate propose recommend
        call_~_meeting call_~_session urge_~_to encourage_~_to advise_~_to invite clamour_for clamor_for insist
        put_pressure_on exert_~_pressure
        turn_to_~_for_help cry_out_for
        tell_~_to_take tell_~_to_go tell_~_to_stop tell_~_to_end tell_~_to_withdraw tell_~_to_halt beg_~_for
        ask_~_for plead_with order_~_to_halt appeal_~_to call_for_~_help want_~_out
        call_for_~_election call_for_election call_for_~_vote call_for_~_release call_for_~_resignation
        call_for_~_ceasefire call_for_~_inquiry call_for_~_probe call_for_~_talks call_for_~_restraint""",
    "ACCUSE": """reproach chastise chastize excoriate bemoan convict_~_of lampoon upbraid impugn vituperate
        accuse blame condemn denounce deplore criticize criticise decry slam blast_~_for lambast lambaste
        castigate rebuke
        rebuked reprimand chide charge_that charge_~_with_~_violating allege protest_to complain object_to sue
        indict convict find_~_guilty prosecute investigate probe inquire_into examine_~_claims
        launch_~_investigation open_~_investigation open_~_probe open_~_inquiry open_~_hearing launch_~_inquiry
        order_~_investigation order_~_inquiry
        launch_~_probe put_~_on_trial try_~_for put_under_investigation under_investigation dispatch_~_inspector
        send_~_inspector send_~_investigators attack_~_as attack_~_policy assail scold berate censure
        hold_~_responsible point_~_finger lash_out hit_out_at express_~_concern express_~_outrage voice_~_concern
        express_~_alarm voice_~_alarm express_~_disappointment express_~_dismay express_~_anger
        express_~_displeasure lodge_~_complaint lodge_~_protest file_~_complaint file_~_lawsuit file_~_suit
        file_~_charges bring_~_lawsuit take_~_to_court summon_~_ambassador summon_~_envoy call_~_a_liar
        describe_~_as_~_terrorist call_~_terrorist brand label call_for_sanctions call_for_~_sanctions_against
        call_for_~_boycott call_~_to_unite_against ridicule mock insult vilify disparage question_~_legitimacy
        raise_~_concern warn_of cast_doubt disapprove lament regret_that
        inspect monitor_~_nuclear verify interrogate fault impeach guilty_of found_~_violated violating_~_ceasefire
        charge_~_with charged_that disagree send_~_to_investigate deem_~_illegal suspect_~_of
        look_into liken_~_to say_~_violated hit_out call_~_illegal call_~_coward describe_~_as_~_illegal scoff
        hold_~_to_account
        open_~_inquest call_~_puppet call_~_liar call_~_traitor call_~_dictator call_~_murderer call_~_tyrant
        say_~_had_violated had_violated violate_~_airspace charge_~_with_war_crimes compare_~_to_hitler
        call_~_war_criminal rail_against""",
    "REJECT": """contest rescind_~_invitation cold-shoulder stymie
        reject refuse decline deny rebuff spurn veto dismiss turn_down rule_out defy ignore oppose resist
        boycott_~_talks
        opposed_to say_no balk shun snub renege stonewall walk_out_of out_of_the_question fail_to_reach
        fail_to_agree fail_to_sign disregard flout violate_~_ban violate_~_sanction breach_~_agreement
        break_~_agreement repudiate disavow deny_~_request
        deny_~_permission deny_~_access vote_against vote_down abstain disobey brush_off brush_aside shrug_off
        hold_out_against overrule quash strike_down scuttle stall_~_talks
        impose_~_blackout withhold_~_information stand_firm_against
        end_without_agreement end_~_without_agreement end_~_without_a_deal end_~_in_failure talks_collapse
        talks_~_collapse talks_~_break_down fail_to_make_progress hit_~_deadlock stick_to_~_refusal cancel_~_talks
        postpone_~_talks violate_~_resolution
        not_accept not_negotiate not_allow not_meet not_talk not_recognize not_recognise not_agree not_attend not_sign
        not_withdraw not_release not_yield not_resign not_surrender not_bow not_give_in not_compromise not_extradite
        not_hand_over not_comply not_cooperate no_intention_of no_plans_to no_question_of never_accept never_recognize
        never_agree never_surrender
        turn_~_back_on pour_cold_water throw_out shoot_down_~_proposal walk_away_from shelve dig_in_~_heel
        stand_firm refute rebut wave_aside give_~_short_shrift close_~_door_on
        bar_~_observer break_down_without talks_break_down refuse_to_take refuse_to_meet refuse_to_attend
        stay_away_from brush_~_off shut_~_door
        block_~_motion block_~_bill block_~_resolution block_~_vote block_~_bid block_~_appointment
        block_~_membership block_~_statement""",
    "THREATEN": """threaten warn vow swear/swore/sworn menace caution_against give_~_ultimatum issue_~_ultimatum
        set_~_deadline
        threat vow_to_retaliate vow_revenge brandish blackmail intimidate
        prepare_to_attack prepare_to_invade prepare_~_offensive prepare_~_attack ready_to_attack ready_to_strike
        ready_to_fight prepared_to_use_force reserve_~_right all_options_~_table will_retaliate will_respond
        will_attack will_strike will_punish may_attack might_attack
        claim_to_~_weapons claim_to_~_manufacturing plan_~_attack plan_~_offensive plan_~_strike
        plan_~_protest plan_~_sanction plan_~_boycott consider_~_sanction consider_~_attack mull_~_sanction
        weigh_~_sanction
        contemplate_~_action give_~_hours give_~_week_to give_~_weeks_to give_~_until give_~_days give_~_deadline
        not_tolerate no_longer_tolerate will_~_pay
        would_respond would_retaliate would_strike respond_with teach_~_lesson not_rule_out not_hesitate
        face_~_consequences pay_~_price
        be_met_with would_be_met means_war pay_dearly will_not_stand_by take_~_steps_if regret_~_if raise_~_specter
        raise_~_spectre
        would_be_~_target be_legitimate_targets legitimate_target would_secede""",
    "PROTEST": """rebel revolt chain_~_themselves set_themselves_on_fire self-immolate gherao
        protest demonstrate rally march picket riot boycott blockade_~_road block_~_road block_~_street
        block_~_highway block_~_bridge
        block_~_border block_~_railway block_~_traffic block_~_access block_~_entrance block_~_route block_~_port
        block_~_motorway
        go_on_strike go_on_hunger_strike stage_~_protest stage_~_demonstration stage_~_strike stage_~_rally
        stage_~_walkout stage_~_sit-in
        stage_~_hunger hold_~_protest hold_~_rally hold_~_demonstration hold_~_strike hold_~_sit-in hold_~_vigil
        walk_off_~_job stop_work stop_~_work lay_down_~_tools down_~_tools launch_~_strike begin_~_strike start_~_strike
        begin_~_hunger strike_for strike_over strike_against take_to_~_street pour_into_~_street
        burn_~_flag burn_~_effigy throw_~_stones throw_~_rocks hurl_~_stones pelt clash_with_police loot
        occupy_~_square occupy_~_building occupy_~_university chant_~_slogans gather_~_to_protest gather_outside
        demand_~_resignation_~_streets camp_out storm_~_parliament storm_~_embassy collect_~_signatures
        barricade refuse_food refuse_meals refuse_to_eat refuse_to_work heckle jeer mutiny converge_for_~_rally
        observe_~_strike
        join_~_protest join_~_strike torch_~_cars set_fire_to_~_cars set_tires demonstrators_block hunger-strike
        sit_in
        in_protest tear_down_~_statue topple_~_statue pull_down_~_statue burn_~_tyre burn_~_tire bang_~_pots
        dump_~_outside down_tools shutter_~_shop close_~_shops sit_down_in_~_road throw_~_egg chain_themselves
        march_through march_on rally_in rally_outside refuse_to_load walk_out
        hurl_~_petrol_bomb throw_~_petrol_bomb hurl_~_molotov throw_~_molotov burn_~_headscarves burn_~_headscarf
        burn_~_portrait burn_~_photo burn_~_poster bang_~_pans cut_~_hair sing_~_songs_against wave_~_banners
        occupy_~_campus surround_~_ministry
        let_off_~_smoke bring_~_to_a_standstill bring_~_to_standstill bring_~_standstill""",
    "SANCTION": """embargo ostracise ostracize downgrade blackball penalise penalize
        sever_~_ties sever_~_relations break_~_relations break_~_ties break_off_~_relations
        break_off_~_ties break_off_~_talks cut_~_ties cut_~_relations
        cut_off_~_aid cut_~_aid cut_~_diplomatic suspend_~_aid suspend_~_assistance suspend_~_ties suspend_~_relations
        suspend_~_talks suspend_~_cooperation suspend_~_negotiations suspend_~_membership suspend_~_links
        suspend_~_flights suspend_~_loan
        halt_~_aid halt_~_negotiations halt_~_talks halt_~_cooperation halt_~_assistance halt_~_shipments
        halt_~_deliveries
        stop_~_aid stop_~_deliveries stop_~_assistance stop_~_shipments freeze_~_aid freeze_~_assets freeze_~_relations
        freeze_~_ties reduce_~_aid reduce_~_supplies reduce_~_food reduce_~_ties reduce_~_relations withhold_~_aid
        withhold_~_funds
        expel_~_diplomat expel_~_ambassador expel_~_envoy expel_~_peacekeeper expel_~_inspector expel_~_observer
        expel_~_agency expel_~_aid recall_~_ambassador recall_~_envoy withdraw_~_ambassador withdraw_~_envoy
        recall_~_diplomat call_home_~_ambassador pull_out_of_~_treaty pull_out_of_~_talks withdraw_from_~_treaty
        withdraw_from_~_talks
        withdraw_~_peacekeeping withdraw_~_peacekeeper withdraw_~_inspector withdraw_~_observer withdraw_~_workers
        withdraw_~_aid halt_~_mediation withdraw_from_~_agreement withdraw_from_~_pact quit_~_talks
        walk_out_of_~_talks leave_~_talks end_~_talks_without
        cancel_~_visit cancel_~_summit cancel_~_meeting call_off_~_visit call_off_~_talks call_off_~_summit
        break_off_~_negotiations abandon_~_talks impose_~_sanction impose_~_embargo impose_~_boycott
        sanction slap_~_sanction tighten_~_sanction extend_~_sanction renew_~_sanction ban_~_import ban_~_export
        ban_~_flight
        prohibit_~_aid deny_~_entry deny_~_visa revoke_~_visa blacklist close_~_embassy shut_~_embassy close_~_border
        shut_~_border seal_~_border close_~_airspace close_~_crossing scrap_~_treaty scrap_~_agreement
        terminate_~_agreement
        terminate_~_treaty downgrade_~_ties downgrade_~_relations force_~_out_of_the_country order_~_out_of
        freeze_~_loans freeze_~_funds force_~_out_of_the force_~_agency end_~_mission end_~_cooperation
        ship_out_~_peacekeepers peacekeepers_~_ship_out isolate ostracize cancel_~_contract cancel_~_deal
        announce_~_suspension announce_~_embargo declare_~_persona_non_grata persona_non_grata suspension_of
        cut_off_~_supplies
        turn_off_~_gas cut_~_gas leave_~_alliance discontinue boycott_~_goods boycott_~_products
        kick_out_~_diplomat throw_out_~_diplomat expel_~_attache slap_~_tariff impose_~_tariff raise_~_tariff
        cut_~_funding halt_~_funding pull_~_ambassador suspend_~_treaty suspend_~_approval suspend_~_trade
        halt_~_trade halt_~_import halt_~_export ban_~_company revoke_~_accreditation
        give_~_diplomat_~_days strip_~_of sever_~_link freeze_~_payment suspend_~_payment
        tell_~_diplomat_to_leave order_~_diplomat suspend_~_from ban_~_airline ban_~_ship close_~_consulate
        halt_~_visas stop_~_visas stop_~_gas blacklist_~_firm""",
    "MOBILIZE": """rearm conscript draft_~_men garrison beef_up war_footing
        mobilize mobilise deploy_~_troops deploy_~_forces deploy_~_soldiers deploy_~_police deploy_~_warship
        deploy_~_missile deploy_~_tanks deploy_~_aircraft deploy_~_carrier deploy_~_fighter deploy_~_army
        deploy_~_security
        deploy_~_battalion deploy_~_additional deploy_~_jets deploy_~_thousand deploy_~_ships send_~_troops
        send_~_warship send_~_soldiers send_~_forces
        send_~_tanks send_~_reinforcements send_~_aircraft send_~_carrier send_~_fighter send_~_ships mass_~_troops
        mass_~_forces amass
        build_up_~_forces step_up_~_patrol increase_~_patrol order_~_patrol begin_~_patrol patrol put_~_on_alert
        place_~_on_alert on_alert on_high_alert
        on_full_alert heighten_~_alert heighten_~_security tighten_~_security beef_up_~_security beef_up_~_forces
        step_up_~_security increase_~_security raise_~_alert call_up_~_reservists call_up_~_reserves reinforce
        move_~_troops move_~_tanks move_~_forces redeploy dispatch_~_troops dispatch_~_warship dispatch_~_forces
        test_~_missile call_up reservists_~_call test-fire test_fire conduct_~_missile_test launch_~_missile_test
        show_of_force move_~_units
        move_~_closer move_~_artillery deploy_to deploy_near deploy_in deploy_along
        parade station_~_troops rush_~_troops fortify arm_itself scramble_~_jets scramble_~_fighters
        hold_~_military_exercise conduct_~_military_exercise hold_~_live-fire conduct_~_live-fire
        conduct_~_drills hold_~_drills military_buildup
        police_patrol troops_patrol
        sail_for sail_to sail_into sail_towards steam_to steam_towards roll_towards roll_toward muster
        shift_~_troops fly_~_bombers raise_~_readiness dig_~_trenches move_~_missile move_into_position
        scramble_~_plane gather_~_troops fan_out take_up_position flex_~_muscle
        send_~_armoured send_~_howitzers gather_near gather_along raise_~_alert_level raise_~_level
        deploy_~_howitzers build_up build_~_trenches stockpile_~_ammunition extend_~_mobilisation open_~_barracks""",
    "COERCE": """intern banish gag muzzle repress requisition dispossess handcuff subdue quell stifle disband
        disqualify interrogate_~_detainees embargo_~_press wiretap eavesdrop wipe_~_websites clamp_down clampdown_on
        remand extort uproot displace
        arrest detain seize confiscate impound jail imprison sentence round_up take_into_custody nab
        apprehend capture_~_territory
        raid_~_home raid_~_office raid_~_house raid_~_newspaper search_~_home search_~_house search_~_office
        impose_~_curfew impose_~_martial impose_~_state_of impose_~_emergency
        impose_~_ban impose_~_restriction impose_~_censorship impose_~_blockade reimpose declare_~_emergency
        declare_~_state_of_emergency declare_~_martial declare_~_curfew ban_~_party ban_~_protest ban_~_rally
        ban_~_demonstration ban_~_newspaper ban_~_media ban_~_broadcast ban_~_opposition outlaw censor shut_down
        close_down suspend_~_constitution dissolve_~_party
        restrict take_down_~_website take_~_offline block_~_website block_~_access_to_~_internet block_~_internet
        block_~_aid block_~_convoy block_~_shipment
        deport expel evict exile extradite_against demolish bulldoze raze destroy_~_home destroy_~_house
        destroy_~_property blow_up_~_line
        blow_up_~_pipeline destroy_~_crops destroy_~_equipment burn_~_house burn_~_village burn_~_church burn_~_crops
        torch
        sabotage vandalize vandalise deface hack cyber_attack blockade besiege encircle surround seal_off cordon_off
        disperse break_up_~_protest break_up_~_demonstration break_up_~_rally prevent_~_demonstration prevent_~_rally
        prevent_~_protest prevent_~_from_leaving crack_down crackdown_on tear_gas fire_tear_gas use_~_tear_gas
        put_down_~_protest occupy annex nationalize nationalise expropriate
        charge_~_with_~_treason put_under_house_arrest house_arrest place_~_under_arrest
        strip_~_of_citizenship force_~_to_flee set_up_~_checkpoint set_up_~_roadblock interdict hijack_~_ship
        board_~_vessel
        fine/fined freeze_~_accounts purge suspend_~_newspaper revoke_~_licence revoke_~_license jam
        sentenced_to_death detained_without stop_~_ship intercept_~_ship hold_~_prisoner confine
        sack_~_judges take_over_~_plant blow_up
        knock_out_~_site knock_~_offline knock_out_~_website shut_~_internet cut_~_internet cut_off_~_internet
        fire_rubber_bullets fire_water_cannon use_~_water_cannon expel_~_refugee send_back_~_refugee
        close_~_newspaper shut_~_newspaper strip_~_citizenship take_~_prisoner hound ground_~_flights
        strip_~_of_their_citizenship set_up_roadblocks order_~_to_disband search_~_cars search_~_vehicles
        round_~_up confine_~_to_their_homes lock_up throw_~_into_jail put_~_behind_bars bundle_~_into
        take_~_off_the_air take_~_off_air pull_~_off_the_air""",
    "ASSAULT": """bayonet butcher decapitate incinerate firebomb machine-gun mow_down blitz bludgeon crucify garrotte
        hang knife mutilate slash/slashed strangle throttle maul hunt_down beset pelt_~_shells mortar_~_positions
        lay_~_mines rampage gun_~_down pistol-whip waterboard brutalise brutalize savage
        attack bomb bombard shell strafe assassinate kill murder execute massacre slaughter behead lynch
        torture rape
        abuse beat/beat/beaten stab shoot/shot gun_down open_fire fire_on fire_at fire_rocket fire_missile fire_mortar
        fire_shell launch_~_rocket launch_~_missile launch_~_attack launch_~_offensive launch_~_strike launch_~_raid
        launch_~_assault
        launch_~_airstrike launch_~_invasion launch_~_operation
        mount_~_attack mount_~_offensive mount_~_invasion mount_~_raid carry_out_~_attack carry_out_~_strike
        carry_out_~_raid carry_out_~_airstrike
        carry_out_~_bombing conduct_~_strike conduct_~_raid conduct_~_airstrike strike_~_target strike_~_position
        air_strike airstrike hit_~_target hit_~_position pound raid ambush storm invade overrun/overran
        capture retake/retook/retaken recapture seize_~_town seize_~_village seize_~_city seize_~_control
        seize_~_territory
        take_control_of take_~_town take_~_village fight/fought clash battle exchange_~_fire trade_~_fire skirmish
        shoot_down
        shot_down down_~_plane down_~_helicopter down_~_drone bring_down_~_plane torpedo sink/sank/sunk blow_up_~_bus
        blow_up_~_car
        blow_up_~_himself detonate explode wound injure maim massacred kidnap abduct hijack take_~_hostage
        hold_~_hostage
        seize_~_hostage human_shield gas wipe_out ethnic_cleansing exterminate annihilate
        drop_~_bomb hurl_~_grenade throw_~_grenade lob plant_~_bomb slam_into crash_into_~_checkpoint set_off_~_bomb
        suicide_bomb car_bomb roadside_bomb
        attempt_to_assassinate assassination_attempt attempt_~_assassinate try_to_kill attempt_on_the_life
        destroy_~_tank destroy_~_convoy destroy_~_base
        destroy_~_position cross_~_border_~_troops push_into thrust_into advance_on advance_into penetrate
        violate_~_ceasefire break_~_ceasefire breach_~_ceasefire violate_~_truce break_~_truce ceasefire_violation
        die_~_torture die_~_attack die_~_bombing massacre_of use_~_chemical use_~_nerve poison
        rape_~_women assault molest manhandle club whip flog pummel rocket mortar besieged_and_shelled retaliate
        strike_back hit_back fire_back return_fire repel repulse ransack gunned_down dead_in
        blast_kill explosion_kill mine_explode
        flatten level_~_building level_~_house beat_up rain_down_on open_up_on burn_alive hack_~_to_death
        wrest_~_from ram_~_into plunder drive_~_out_of force_~_out_of_~_town set_fire_to_~_village kill_off
        blow_~_up
        seize_~_miners seize_~_workers seize_~_tourists seize_~_soldiers hack_down trade_~_artillery set_~_ablaze
        attack_~_farmers shell_~_town rocket_~_base snipe kill_~_with""",
}

# Verbs that tell an act of this kind more often than not, but of many other things as well.
WEAK: Final[dict[str, str]] = {
    "ASSAULT": """strike fire destroy hit target injure hurt crush batter blast smash hack burn ram clear advance
        resist rout besiege sweep raze""",
    "COERCE": """block ban order force prevent stop curb suspend shut close charge cancel suppress bar prohibit
        dissolve search silence take""",
    "MOBILIZE": "mass tighten station dispatch send arm deploy beef gather stockpile recruit test",
    "SANCTION": "freeze halt recall withhold sever cut reduce curtail end quit leave pull walk",
    "AID": "supply deliver provide airlift lend distribute treat ship rebuild contribute give host help house",
    "RETREAT": "return open reopen lift evacuate let leave remove swap repatriate halt receive",
    "CONCEDE": "allow permit ease relax accept approve grant lift restore introduce acknowledge admit",
    "COOPERATE": "share coordinate train sell buy export import exchange work trade join",
    "SUPPORT": "sign establish restore salute mark favour favor uphold reaffirm vote",
    "CONSULT": "talk speak host receive arrive attend travel tour brief call hear convene",
    "AGREE": "plan hope decide prepare propose aim undertake consider",
    "REQUEST": "want seek call need invite encourage remind recommend suggest",
    "ACCUSE": "question charge attack cite question suspect label examine review complain",
    "REJECT": "fail ignore resist block oppose avoid contradict dispute",
    "PROTEST": "gather chant shout burn block strike occupy storm demand",
    "THREATEN": "prepare plan consider weigh",
}

# Nouns that tell an act when no verb does; they weigh less.
NOUNS: Final[dict[str, str]] = {
    "ASSAULT": """bombing bombings airstrike airstrikes air_strikes air_raid air_raids shelling massacre fighting
        clashes gunbattle gunfire ambush
        assassination raid raids killing killings offensive invasion incursion explosion blast suicide_bombing
        suicide_bomber
        car_bomb bombardment firefight shootout torture attack attacks kidnapping abduction hostages hostage
        bloodshed gunmen genocide
        minefield murder""",
    "PROTEST": """protest protests demonstration demonstrations riot riots strike strikes sit-in rally rallies
        unrest hunger_strike walkout walkout_by march picket stoppage_by""",
    "COERCE": """crackdown curfew arrests arrest detention blockade siege martial_law state_of_emergency
        censorship occupation sweep""",
    "SANCTION": "sanctions embargo boycott expulsion suspension",
    "MOBILIZE": """buildup build-up mobilization mobilisation alert reinforcements patrols dispatch_of_the_carrier
        dispatch_of_troops dispatch_of_warships dispatch_of_more""",
    "CONSULT": "talks negotiations meeting summit visit mediation consultations dialogue discussions conference",
    "AGREE": "agreement accord deal pledge concession concessions readiness willingness",
    "SUPPORT": "support praise endorsement treaty pact solidarity tribute tribute_to applause",
    "COOPERATE": "cooperation exercises manoeuvres maneuvers",
    "AID": "aid relief assistance donation shipment asylum",
    "RETREAT": "withdrawal ceasefire truce release pullout pullback disarmament surrender disengagement",
    "CONCEDE": "amnesty reform reforms resignation",
    "REQUEST": "appeal plea demand demands request",
    "ACCUSE": """condemnation accusation accusations criticism denunciation investigation inquiry probe lawsuit
        allegations complaint outrage inquiry_into probe_into investigation_into examination_of""",
    "REJECT": "refusal refusal_by refusal_to rejection rejection_by veto opposition_to",
    "THREATEN": "threat threats ultimatum warning",
}

CLASSES: Final[dict[str, tuple[str, ...]]] = {
    "verbal-cooperation": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    "material-cooperation": ("COOPERATE", "AID", "RETREAT"),
    "verbal-conflict": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "material-conflict": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
QUADS: Final[dict[str, str]] = {root: quad for quad, roots in CLASSES.items() for root in roots}
ROOTS: Final = tuple(QUADS)
