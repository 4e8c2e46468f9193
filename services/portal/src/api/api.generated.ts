/* Made by npm run docs from docs/api/openapi.json. */
export interface paths {
    "/v1/operations/transition-plans/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TransitionPlansOperations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/transition-plans/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TransitionPlansOperations_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/transition-plans/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TransitionPlansReconciliation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/transition-plans/copies/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TransitionPlansReconciliation_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/transition-plans/copies/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TransitionPlansReconciliation_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-log/transition-plans/young-people/{youngPersonId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who read or changed records of the young person in this service, newest first. */
        get: operations["TransitionPlansAccessLog_ofPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-log/transition-plans/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lists everything that an account opened in this service, newest first, for an auditor. */
        post: operations["TransitionPlansAccessLog_ofAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/accountable-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the person accountable for the plan, and the person asked to take over. */
        get: operations["Accountability_read"];
        put?: never;
        /** Asks a person to become accountable for the plan. The current person stays accountable until they accept. */
        post: operations["Accountability_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/accountable-person/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts accountability for the plan. Only the person named in the request can accept. */
        post: operations["Accountability_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/accountable-person/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines accountability for the plan. The current person stays accountable. */
        post: operations["Accountability_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists/accountability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists open plans that have no accountable person, or whose new accountable person has not accepted. */
        get: operations["Accountability_gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a comment to the plan or to one of its goals. */
        post: operations["Comments_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a goal. The young person's own goal is active at once; a carer's goal is a proposal. */
        post: operations["Goals_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/goals/{goalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a goal, its status, or how far it was reached. */
        patch: operations["Goals_change"];
        trace?: never;
    };
    "/v1/plans/{planId}/goal-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts the goals in order of importance. */
        put: operations["Goals_order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/goals/{goalId}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rates the progress of a goal. Earlier ratings are kept. */
        post: operations["Goals_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plan-library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists suggested goals and steps, for all outcome areas or for one. */
        get: operations["Library_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/library-goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copies a goal of the library into the plan, with its steps. */
        post: operations["Library_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a step. A step that names an agency is offered to that agency. */
        post: operations["Steps_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/steps/{stepId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the status, the date or the line of accountability of a step. */
        patch: operations["Steps_change"];
        trace?: never;
    };
    "/v1/plans/{planId}/steps/{stepId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds evidence to a step. A step needs evidence before it is done. */
        post: operations["Steps_addEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/steps/{stepId}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers the step to an agency, and optionally to a team or a person in it. */
        post: operations["Steps_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/steps/{stepId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts the step on behalf of the owning agency. */
        post: operations["Steps_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/steps/{stepId}/hand-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands the step back with a reason. The coordinator must then assign it again. */
        post: operations["Steps_handBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the current answer of each party with the changes since then, and earlier answers. */
        get: operations["Answers_read"];
        put?: never;
        /** Records whether the young person, a carer or an agency agrees with the plan that they read. */
        post: operations["Answers_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the decisions, newest first, and today's decision-makers. */
        get: operations["Decisions_list"];
        put?: never;
        /** Records a decision of a person who may make it on that day. */
        post: operations["Decisions_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/help-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists my requests for help and my helpers. */
        get: operations["MyHelpRequests_mine"];
        put?: never;
        /** Asks for help to speak, to understand, with a meeting, or with something else. */
        post: operations["MyHelpRequests_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/help-requests/{helpRequestId}/taking-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws my request. */
        post: operations["MyHelpRequests_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/help-requests/{helpRequestId}/asking-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Repeats my request if the help was not enough. */
        post: operations["MyHelpRequests_askAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/help-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the requests for help with a plan, newest first. */
        get: operations["HelpRequests_ofPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/help-requests/{helpRequestId}/taking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records who helps. */
        post: operations["HelpRequests_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/help-requests/{helpRequestId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns the request, because another helper is needed. */
        post: operations["HelpRequests_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/help-requests/{helpRequestId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records how the request ended. */
        post: operations["HelpRequests_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists/help-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists requests that wait for an answer, the longest overdue first. */
        get: operations["HelpRequests_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the versions of the plan, newest first. */
        get: operations["Versions_list"];
        put?: never;
        /** Publishes the plan's current content, for people to agree to. */
        post: operations["Versions_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one version, unchanged since it was stored. */
        get: operations["Versions_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/versions/{number}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compares a version with a later version or with the current plan. */
        get: operations["Versions_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/carers-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the carers of a plan with their own assessments. A family account gets only its own. */
        get: operations["CarersAssessments_read"];
        put?: never;
        /** Adds a carer. Their own assessment must then be offered. */
        post: operations["CarersAssessments_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/carers-assessments/{assessmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects the carer's details. */
        patch: operations["CarersAssessments_change"];
        trace?: never;
    };
    "/v1/plans/{planId}/carers-assessments/{assessmentId}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers the assessment, for the first time or again. */
        post: operations["CarersAssessments_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/carers-assessments/{assessmentId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the carer accepts or declines. A carer who declines is asked again on a later day. */
        post: operations["CarersAssessments_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/carers-assessments/{assessmentId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the assessment is done. */
        post: operations["CarersAssessments_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/carers-assessments/{assessmentId}/setting-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the assessment aside with a reason and an accountable person. The carer stays on the list. */
        post: operations["CarersAssessments_setAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/carers-assessments/{assessmentId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopens a completed or set-aside assessment, so that it is offered again. */
        post: operations["CarersAssessments_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists/carers-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists carers' assessments that must be offered, answered, completed or offered again. */
        get: operations["CarersAssessments_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/carers-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists my own assessments as a carer, even if I can no longer read the young person's record. */
        get: operations["CarersAssessments_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/carers-assessments/{assessmentId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts or declines the offer of my own assessment. */
        post: operations["CarersAssessments_answerOwn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/ending-of-childrens-support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns whether children's social care may end its support today, and the decisions so far. */
        get: operations["ChildrensSupport_ask"];
        put?: never;
        /** Records the decision to end children's support on a day, if the law allows that day. */
        post: operations["ChildrensSupport_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts the days without support for each need, from the end of children's support to the confirmed start. */
        get: operations["Gaps_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/health-handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the health hand-over table, with one row for each children's health service. */
        get: operations["HealthHandovers_read"];
        put?: never;
        /** Adds a children's health service. Onward adds the law's steps for its move. */
        post: operations["HealthHandovers_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/health-handovers/{handoverId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a row: its dates, adult service, named worker or attendance. */
        patch: operations["HealthHandovers_change"];
        trace?: never;
    };
    "/v1/plans/{planId}/health-handovers/{handoverId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a row as handed over, or for another reason. The row stays in the table. */
        post: operations["HealthHandovers_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the plan's reviews, newest first. */
        get: operations["Reviews_list"];
        put?: never;
        /** Opens a review. If the law sets its window, that window applies. */
        post: operations["Reviews_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/reviews/{reviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns a review with its deadlines, invitees, advice and family feedback. */
        get: operations["Reviews_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the review's purposes, meeting, papers, or notice of proposed changes. */
        patch: operations["Reviews_change"];
        trace?: never;
    };
    "/v1/plans/{planId}/reviews/{reviewId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that invitations were sent. */
        post: operations["Reviews_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/reviews/{reviewId}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records an agency's advice. The agency itself or a coordinator may record it. */
        post: operations["Reviews_advise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/reviews/{reviewId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records feedback from the young person or a carer, in their own words. */
        post: operations["Reviews_say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/reviews/{reviewId}/meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the meeting took place. */
        post: operations["Reviews_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/reviews/{reviewId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the report was sent to everyone invited. */
        post: operations["Reviews_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/reviews/{reviewId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the decision to maintain, amend or end the plan, once the family has been notified. */
        post: operations["Reviews_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/reviews/{reviewId}/final": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the final amended plan was issued. */
        post: operations["Reviews_issueFinal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/reviews/{reviewId}/exemption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends the review until a day, with a reason. */
        post: operations["Reviews_exempt"];
        /** Ends the exemption early. */
        delete: operations["Reviews_resume"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/reviews/{reviewId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels the review before its meeting. A review that the law still requires cannot be cancelled. */
        post: operations["Reviews_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/reviews/{reviewId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Corrects the last record: the review returns to the earlier stage. */
        post: operations["Reviews_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/caseload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists open plans by their next date, for the area or for one named worker. */
        get: operations["Caseload_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compares open plans of young people with and without an EHC plan: areas considered, and young people heard. */
        get: operations["Cohorts_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/disclosure-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the data that a referral with the field group `plan` would disclose today. */
        get: operations["PlanDisclosures_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/easy-read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the plan in easy read: short sentences with symbols, and people's own words unchanged. */
        get: operations["Documents_easyRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/documents/easy-read.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the easy-read plan as a two-page PDF to read, tick and draw on. */
        get: operations["Documents_easyReadPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/documents/summary.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the whole plan as a PDF for the family or practitioners: goals, steps, accountable people and dates. */
        get: operations["Documents_summaryPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the changes to the plan with their reasons, newest first. */
        get: operations["History_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns my plan in plain words: my goals, who does each step and when, finished steps, and my answer. */
        get: operations["MyPlan_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists my next steps: the work, the person, the date, the reason, and my possible actions. */
        get: operations["MyPlan_next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns the young person's duties, dates, lead agencies and reasons, with the work done so far. `Accept` chooses
         *     JSON, a calendar file (`text/calendar`) or a picture (`image/svg+xml`).
         */
        get: operations["PersonTimeline_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/timeline/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns the statutory duties for the given facts. Needs no sign-in, and stores and logs nothing. */
        post: operations["Timeline_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/timeline/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns what differs between two answers: two sets of facts, or one set under the law of two days. */
        post: operations["Timeline_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/timeline/considered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns every rule in force with the reasons why it applies or not. */
        post: operations["Timeline_considered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/timeline/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists all rules with their words, date, authority and confidence. */
        get: operations["Timeline_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/timeline/rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one rule, for example `EDU-08`. */
        get: operations["Timeline_rule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a plan for a young person without an open plan, with goals and steps in the same request. */
        post: operations["Plans_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns a whole plan. */
        get: operations["Plans_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the notes, and the outcome areas that were considered and need no goal. */
        patch: operations["Plans_change"];
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the young person's open plan, or their most recent plan. */
        get: operations["Plans_readOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists people who read or changed this service's records about the young person, newest first. */
        get: operations["Plans_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/today/transition-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the part of `/v1/today` that is about plans. */
        get: operations["PlansToday_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists open plans that somebody said no to, or comments of families, the longest waiting first. */
        get: operations["VoicesWaiting_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists open steps that are due, overdue, unowned, handed back or unanswered, for an area, agency or person. */
        get: operations["Worklists_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists/goal-reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists goals set aside for later that are due for another conversation. */
        get: operations["Worklists_goalReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists/decision-switches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists coming changes of decision-maker, the nearest first. */
        get: operations["Worklists_decisionSwitches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts the steps on each list. */
        get: operations["Worklists_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists reviews near or past their next deadline, and people who are due an annual review but have none planned. */
        get: operations["ReviewWorklist_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows whether the plan can be closed now, and any gaps that prevent it. */
        get: operations["Closing_ask"];
        put?: never;
        /** Closes the plan and keeps its content. Open gaps need a reason and an accountable person, if the law allows it. */
        post: operations["Closing_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{planId}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists removals from the plan, with the person and reason of each. */
        get: operations["PlanRemovals_list"];
        put?: never;
        /** Permanently removes content that was entered in error, belongs to another person, or was objected to. */
        post: operations["PlanRemovals_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/referrals/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReferralsOperations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/referrals/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralsOperations_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/referrals/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReferralsReconciliation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/referrals/copies/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralsReconciliation_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/referrals/copies/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReferralsReconciliation_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-log/referrals/young-people/{youngPersonId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who read or changed records of the young person in this service, newest first. */
        get: operations["ReferralsAccessLog_ofPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-log/referrals/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lists everything that an account opened in this service, newest first, for an auditor. */
        post: operations["ReferralsAccessLog_ofAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the organisations of the area by name. */
        get: operations["Organisations_list"];
        put?: never;
        /** Adds an organisation to the directory. */
        post: operations["Organisations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one organisation. */
        get: operations["Organisations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the given fields of an organisation. */
        patch: operations["Organisations_change"];
        trace?: never;
    };
    "/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the services of the area by name, or nearest to a postcode district first. Filters: outcome area, age, need, part of
         *     the area, capacity, status, distance, and whether a service is open now.
         */
        get: operations["Services_list"];
        put?: never;
        /** Adds a service of an organisation to the directory. */
        post: operations["Services_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/services/{serviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one service. */
        get: operations["Services_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the given fields of a service. */
        patch: operations["Services_change"];
        trace?: never;
    };
    "/v1/services/{serviceId}/assurance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that the organisation or an administrator checked the whole record today. */
        post: operations["Services_assure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/services/{serviceId}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Records whether the service takes people now, as confirmed today by its organisation or an administrator. */
        put: operations["Services_stateCapacity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the referrals addressed to the caller's organisation, those of their area, or their own. The oldest unanswered comes first. */
        get: operations["Referrals_list"];
        put?: never;
        /** Drafts a referral. With `send`, the sending starts in the same transaction. */
        post: operations["Sending_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one referral in full. */
        get: operations["Referrals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the given fields of a draft. */
        patch: operations["Referrals_change"];
        trace?: never;
    };
    "/v1/referrals/{referralId}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description sent → opened, by the organisation. Deadlines: acknowledge stops. Event `referrals.referral-opened`. */
        post: operations["Referrals_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/information-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description opened, assessing → information-requested, by the organisation. Needs question. Deadlines: decide pauses. Event `referrals.referral-information-requested`. */
        post: operations["Referrals_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description information-requested → opened, by the referrer. Needs a disclosure that the organisation may read today, answer. Deadlines: decide resumes. Event `referrals.referral-information-given`. */
        post: operations["Referrals_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description opened, waiting-list → assessing, by the organisation. Event `referrals.referral-assessment-begun`. */
        post: operations["Referrals_assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description opened, assessing, waiting-list → waiting-list, by the organisation. Needs position. Event `referrals.referral-waiting-listed`. */
        post: operations["Referrals_wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description opened, assessing, waiting-list → accepted, by the organisation. Deadlines: decide stops, offer starts. Event `referrals.referral-accepted`. */
        post: operations["Referrals_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/start-booking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description accepted → start-booked, by the organisation. Needs startBookedOn. Deadlines: offer stops, start starts. Event `referrals.referral-start-booked`.
         *
         *     start-booked → start-booked, by the organisation. Needs startBookedOn, words. Event `referrals.referral-start-booked`.
         */
        post: operations["Referrals_bookStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description accepted, start-booked → started, by the organisation. Needs startedOn, what, howMuch. Deadlines: offer stops, start stops. Event `referrals.referral-started`. */
        post: operations["Referrals_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/start-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description started → confirmed (started: yes), by the family. Needs started. Event `referrals.referral-start-confirmed`.
         *
         *     started, confirmed → disputed (started: no), by the family. Needs started. Event `referrals.referral-start-disputed`.
         *
         *     started → started (started: not-yet), by the family. Needs started.
         */
        post: operations["Referrals_confirmStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/dispute-resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description disputed → started (outcome: started), by the coordinator. Needs outcome, words. Event `referrals.referral-dispute-resolved`.
         *
         *     disputed → start-booked (outcome: start-booked), by the coordinator. Needs outcome, words, startBookedOn. Deadlines: start starts. Event `referrals.referral-start-booked`.
         *
         *     disputed → did-not-start (outcome: did-not-start), by the coordinator. Needs outcome, words, reason (coded). Event `referrals.referral-did-not-start`.
         */
        post: operations["Referrals_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/did-not-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description accepted, start-booked → did-not-start, by the referrer or organisation. Needs reason (coded), rationale. Deadlines: all stop. Event `referrals.referral-did-not-start`. */
        post: operations["Referrals_didNotStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description confirmed → ended, by the referrer or organisation. Needs reason (coded). Event `referrals.referral-ended`. */
        post: operations["Referrals_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description draft, sending, sent, opened, information-requested, assessing, waiting-list, accepted, start-booked, disputed → withdrawn, by the referrer. Needs reason (coded). Deadlines: all stop. Event `referrals.referral-withdrawn`. */
        post: operations["Referrals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who viewed or changed the referral. */
        get: operations["Referrals_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referral-worklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists referrals that need action, oldest first. */
        get: operations["Worklists_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a referral that no person owns, or asks someone else to. The current owner stays until that person accepts. */
        post: operations["Ownership_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/ownership/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person who was asked accepts the referral. */
        post: operations["Ownership_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/ownership/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person who was asked declines. The current owner stays. */
        post: operations["Ownership_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/today/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the part of `/v1/today` that is about referrals. */
        get: operations["ReferralsToday_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/disclosure-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Previews what a sending today would disclose: the referral's own words, and links to the other services' parts. */
        get: operations["Disclosures_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the receipt of the values that the organisation was shown. */
        get: operations["Disclosures_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/disclosure/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes the disclosure. The organisation loses access at once and is asked to return or delete the data. */
        post: operations["Disclosures_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/disclosure/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The organisation reports whether it has returned, deleted or kept the data. */
        post: operations["Disclosures_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists open requests to return or delete data: an organisation's own, or for staff those of the area. */
        get: operations["Disclosures_returns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referral-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts a referral to each service. When one service accepts, the others stay open and the referrer is notified. */
        post: operations["ReferralRequests_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referral-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the referrals of a request, and whether a decision on them is needed. */
        get: operations["ReferralRequests_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description draft → sending, by the referrer. Needs consent or another lawful basis. Event `referrals.disclosure-requested`. */
        post: operations["Sending_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/sending-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description sending → sending, by the referrer. Needs consent or another lawful basis. Event `referrals.disclosure-requested`. */
        post: operations["Sending_sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/re-routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description sent, opened, information-requested, assessing, waiting-list, accepted, start-booked, disputed → re-routed, by the referrer. Needs reason (coded). Deadlines: all stop. Event `referrals.referral-re-routed`.
         *
         *     declined → declined, by the referrer. Needs reason (coded). Event `referrals.referral-re-routed`.
         *
         *     expired → expired, by the referrer. Needs reason (coded). Event `referrals.referral-re-routed`.
         *
         *     did-not-start → did-not-start, by the referrer. Needs reason (coded). Event `referrals.referral-re-routed`.
         */
        post: operations["Sending_reRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/evidence-bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a dated bundle of the plan, referrals, refusals and letters. The plan is added when its service responds. */
        post: operations["Evidence_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/evidence-bundles/{bundleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns a bundle and lists the documents that are still missing. */
        get: operations["Evidence_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/evidence-bundles/{bundleId}/bundle.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns a bundle as a PDF with a table of contents. */
        get: operations["Evidence_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description opened, assessing, waiting-list → declined, by the organisation. Needs reason (coded), rationale. Deadlines: decide stops. Event `referrals.referral-declined`. */
        post: operations["Refusals_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the latest refusal by a statutory service, with its grounds, decision-maker and any challenges. */
        get: operations["Refusals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/refusal/letter.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the refusal letter as text. */
        get: operations["Refusals_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/refusal/letter.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the refusal letter as a PDF. */
        get: operations["Refusals_letterOnPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/reconsideration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description declined → declined, by the family. Needs words. */
        post: operations["Refusals_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/reconsideration/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description declined → assessing, by the organisation. Needs words. Deadlines: decide starts. Event `referrals.referral-refusal-overturned`. */
        post: operations["Refusals_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconsiderations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists open reconsiderations, the earliest due date first. */
        get: operations["Refusals_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals/{referralId}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the removals from a referral, each with its author and reason. */
        get: operations["ReferralRemovals_list"];
        put?: never;
        /** Permanently removes words that were entered in error, concern someone else, or were objected to. */
        post: operations["ReferralRemovals_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/no-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a search that found no suitable service. */
        post: operations["Shortages_recordNoMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/no-matches/{noMatchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one search that found no suitable service. */
        get: operations["Shortages_noMatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/closed-sends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts by service the referrals that were sent to closed services, which shows where the area lacks places. */
        get: operations["Shortages_closedSends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unmet-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts a year's unmet needs by outcome area, need, reason, age, place and month. Small numbers are hidden. */
        get: operations["UnmetNeeds_counts"];
        put?: never;
        /** Records an unmet need for which no referral was sent. */
        post: operations["UnmetNeeds_flag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unmet-needs/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists unmet needs without naming young people, newest first. */
        get: operations["UnmetNeeds_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unmet-needs/{unmetNeedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one unmet need with the young person and the words that staff recorded. */
        get: operations["UnmetNeeds_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists events of the organisation's referrals or the agency's steps in order, starting after a cursor. */
        get: operations["Events_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Streams the events that follow `Last-Event-ID`, then each new event, as server-sent events. */
        get: operations["Events_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/harvests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the area's harvests, newest first. */
        get: operations["Harvests_list"];
        put?: never;
        /** Queues a harvest of services from an Open Referral UK 3.0 feed. The harvest's report gives the results. */
        post: operations["Harvests_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/directory/harvests/{harvestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one harvest with its report. */
        get: operations["Harvests_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the organisation's webhooks; administrators see all webhooks of the area. */
        get: operations["Webhooks_list"];
        put?: never;
        /** Registers a webhook for future events. The response shows its signing secret once only. */
        post: operations["Webhooks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one webhook without its secret. */
        get: operations["Webhooks_get"];
        put?: never;
        post?: never;
        /** Removes a webhook, its pending deliveries and its log. */
        delete: operations["Webhooks_remove"];
        options?: never;
        head?: never;
        /** Changes a webhook's URL or event types, or switches it on or off. */
        patch: operations["Webhooks_change"];
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/secret-rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replaces a webhook's secret. Requests are signed with both secrets for one day. */
        post: operations["Webhooks_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists deliveries and their attempts without the event contents, newest first. */
        get: operations["Webhooks_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a delivery again with the same `webhook-id`. */
        post: operations["Webhooks_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-referral/{area}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describes this API and gives its base URL. */
        get: operations["OpenReferral_root"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-referral/{area}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists services by name. */
        get: operations["OpenReferral_services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-referral/{area}/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one service with all its related records. */
        get: operations["OpenReferral_service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-referral/{area}/service_at_locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the locations of services, nearest first if a postcode is given. */
        get: operations["OpenReferral_places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-referral/{area}/service_at_locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one service location with its service. */
        get: operations["OpenReferral_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-referral/{area}/taxonomies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the taxonomies that services' attributes refer to. */
        get: operations["OpenReferral_taxonomies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-referral/{area}/taxonomies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one taxonomy with its terms. */
        get: operations["OpenReferral_taxonomy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-referral/{area}/taxonomy_terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the terms of all taxonomies. */
        get: operations["OpenReferral_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-referral/{area}/taxonomy_terms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns one taxonomy term. */
        get: operations["OpenReferral_term"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/young-people/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["YoungPeopleOperations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/young-people/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["YoungPeopleOperations_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/young-people/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["YoungPeopleReconciliation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/young-people/copies/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["YoungPeopleReconciliation_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/young-people/copies/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["YoungPeopleReconciliation_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-log/young-people/young-people/{youngPersonId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who read or changed records of the young person in this service, newest first. */
        get: operations["YoungPeopleAccessLog_ofPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-log/young-people/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lists everything that an account opened in this service, newest first, for an auditor. */
        post: operations["YoungPeopleAccessLog_ofAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/possible-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists pairs of records that may describe one person, in the order in which they were found. */
        get: operations["Duplicates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/possible-duplicates/{duplicateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compares the two records field by field, with the evidence and the decisions so far. */
        get: operations["Duplicates_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/possible-duplicates/{duplicateId}/not-the-same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the two records describe different people. The pair is listed again only if new evidence appears. If they
         *     describe one person, merge the records instead: a merge closes the pair.
         */
        post: operations["Duplicates_notTheSame"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers one young person. */
        post: operations["People_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Searches the area's young people; results are in order of name. */
        post: operations["People_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the fields that the request names; null clears a value. */
        patch: operations["People_change"];
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/circumstances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the known facts of the young person's circumstances, on which the statutory dates depend. */
        get: operations["Circumstances_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Records facts, each with its source. A null value means "no longer known". */
        patch: operations["Circumstances_change"];
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/circumstances/{fact}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every recorded value of one fact, newest first. */
        get: operations["Circumstances_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the parent carers and professionals around the young person, ended contacts included. */
        get: operations["Contacts_list"];
        put?: never;
        post: operations["Contacts_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends the contact without a reason. The contact stays in the history. */
        delete: operations["Contacts_endWithoutReason"];
        options?: never;
        head?: never;
        /** Changes the fields that the request names; null clears a value. */
        patch: operations["Contacts_change"];
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/contacts/{contactId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the contact for a stated reason. The contact stays in the history. */
        post: operations["Contacts_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/named-worker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Names the young person's named worker from today, and ends the period of the previous one. */
        put: operations["NamedWorkers_name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/named-worker/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the named worker's period for a stated reason, without naming a successor. */
        post: operations["NamedWorkers_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/named-workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the named workers with their periods. */
        get: operations["NamedWorkers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/named-worker-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names one worker for up to 500 young people from today, and reports the outcome for each. */
        post: operations["NamedWorkerAssignments_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns how I want to be contacted, and in which format. */
        get: operations["Preferences_mine"];
        /** Sets how I want to be contacted. */
        put: operations["Preferences_setMine"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns how the young person wants to be contacted, and in which format. */
        get: operations["Preferences_read"];
        /** Sets how the young person wants to be contacted, on their behalf. */
        put: operations["Preferences_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the accounts of the young person and the carers. */
        get: operations["Relationships_list"];
        put?: never;
        /** Gives an account access to the record. */
        post: operations["Relationships_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/relationships/{relationshipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends the account's access today. The relationship stays in the history. */
        delete: operations["Relationships_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/relationships/{relationshipId}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renews a carer's access after the rights have passed to the young person. The young person decides. If they have no
         *     account, the coordinator records their decision and how they gave it.
         */
        post: operations["Renewals_renew"];
        /** Withdraws the renewal. */
        delete: operations["Renewals_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/capacity-assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists capacity assessments. Each is for one kind of decision. */
        get: operations["CapacityAssessments_list"];
        put?: never;
        /** Records an assessment. It replaces earlier assessments of the same kind. */
        post: operations["CapacityAssessments_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/capacity-assessments/{assessmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects the record of an assessment. */
        patch: operations["CapacityAssessments_change"];
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/capacity-assessments/{assessmentId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an assessment, with a reason. It stays in the history. */
        post: operations["CapacityAssessments_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/capacity-assessments/{assessmentId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every version of the assessment, newest first. */
        get: operations["CapacityAssessments_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/representatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the people who may decide for the young person while the young person lacks capacity. */
        get: operations["Representatives_list"];
        put?: never;
        /** Records a representative, with the evidence seen. */
        post: operations["Representatives_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/representatives/{representativeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects or changes the record of a representative. */
        patch: operations["Representatives_change"];
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/representatives/{representativeId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a representative's authority today, with a reason. The record stays in the history. */
        post: operations["Representatives_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/representatives/{representativeId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every version of the representative's record, newest first. */
        get: operations["Representatives_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/decision-makers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows who decides about the EHC plan, health and care, and money, on any date. */
        get: operations["DecisionMakers_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists consents to share information. A carer sees those that they gave or may decide on. */
        get: operations["Consents_list"];
        put?: never;
        /** Gives a consent in the account's own name. A coordinator records the consent that another person gave. */
        post: operations["Consents_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/consents/{consentId}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renews a consent, as the current or next decision-maker, or for a longer period. */
        post: operations["Consents_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/consents/{consentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws a consent with immediate effect. */
        post: operations["Consents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/consents/{consentId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists every version of the consent, newest first. */
        get: operations["Consents_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who read or changed the young person's record in this service, newest first. */
        get: operations["AccessLog_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists requests for access, oldest first: a coordinator the area's, a practitioner their own. */
        get: operations["AccessRequests_list"];
        put?: never;
        /** Asks a coordinator for access to the record of a young person with whom this account is not involved. */
        post: operations["AccessRequests_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-requests/{accessRequestId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccessRequests_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-requests/{accessRequestId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends access that was granted, at once. */
        post: operations["AccessRequests_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the uses of break-glass, oldest first. A practitioner sees their own. */
        get: operations["BreakGlass_list"];
        put?: never;
        /** Opens the record of a young person now, for up to three days. Somebody else must sign it off. */
        post: operations["BreakGlass_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/break-glass/{breakGlassId}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judges a use of break-glass by somebody else. */
        post: operations["BreakGlass_signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists accounts of the caller's area, or of its organisation, that have signed in during the last year, by name. */
        get: operations["Colleagues_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/involvements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the practitioners who may read the young person’s record today, and why. Coordinators read the whole area. */
        get: operations["Involvements_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/look-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finds a person whose record this account may not read, with no more than a request for access needs. Each look-up is logged. */
        post: operations["LookUps_lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the signed-in account, and the records that it may read as its own or its child's. */
        get: operations["Me_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/disclosure-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the exact contents of a disclosure of these groups of fields today. */
        get: operations["PersonDisclosures_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drill-downs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists drill-downs, newest first. A leader sees their own. */
        get: operations["DrillDowns_list"];
        put?: never;
        /** Opens the record behind a line of a list to a leader, for the rest of the day. The young person sees it. */
        post: operations["DrillDowns_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the restrictions of the record, for the accounts that are named on the current one. */
        get: operations["Restrictions_list"];
        put?: never;
        /** Restricts the record. From now on only the named accounts of staff see it. */
        post: operations["Restrictions_restrict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/restrictions/{restrictionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the named accounts, or the last day. */
        patch: operations["Restrictions_change"];
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/restrictions/{restrictionId}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Restrictions_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restricted-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists that restricted records exist, oldest first, without whose they are. */
        get: operations["RestrictedRecords_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restricted-records/{restrictionId}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names other accounts on a restricted record, because the earlier ones have left. */
        post: operations["RestrictedRecords_recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/roll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the schools and teams that have, or had, the young person on their roll. */
        get: operations["Rolls_list"];
        put?: never;
        /** Puts the young person on the roll of a school or a team. Its workers can then read the record. */
        post: operations["Rolls_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/roll/{rollEntryId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the young person off the roll. The entry stays in the history. */
        post: operations["Rolls_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the area's imports, newest first. */
        get: operations["Imports_list"];
        put?: never;
        /**
         * Imports a SEN2 return, a COLLECT "Blade" export in a zip, in the background. Each area can run one import at a time.
         *     An import stores the whole return or nothing.
         */
        post: operations["Imports_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns an import's progress and result. */
        get: operations["Imports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/imports/{importId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns the row report: every finding about a row, by file and line. */
        get: operations["Imports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/imports/{importId}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts what undoing the import would do with its people, or did. Changes nothing. */
        get: operations["Undoing_read"];
        put?: never;
        /** Undoes the last import in the background: everything that it changed and nobody has changed since, or nothing. */
        post: operations["Undoing_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/imports/{importId}/undoing/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what undoing the import would reset for each person, or did, and what stays and why. Changes nothing. */
        get: operations["Undoing_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the removals from the record, each with its author and reason. */
        get: operations["PersonRemovals_list"];
        put?: never;
        /** Permanently removes data that was entered in error, belongs to another person, or was objected to. */
        post: operations["PersonRemovals_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the merges into this record, undone merges included. */
        get: operations["Merges_list"];
        put?: never;
        /** Merges another record of the same person into this one. The other record is set aside, and its contents move here. */
        post: operations["Merges_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/merges/{mergeId}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes the merge: restores the other record as it was. Later additions stay with this record. */
        post: operations["Merges_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/young-people/{youngPersonId}/who-looked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who read or changed anything of the young person, in all services, newest first and in plain words. */
        get: operations["WhoLooked_whoLooked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/who-looked/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lists everything that an account opened, in all services, newest first, for an auditor. */
        post: operations["WhoLooked_whatOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns what the account must see today, from all services, block by block. */
        get: operations["Today_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        DeadLetterLine: {
            id: string;
            eventId: string;
            /** @description NATS subject of the message */
            subject: string;
            /**
             * @description `dead` if every try failed, or the event could not be published. `parked` if this build does not know its type or version.
             * @enum {string}
             */
            state: "dead" | "parked" | "replayed";
            reason: string;
            attempts: number;
            /** @description instant, ISO 8601 */
            createdAt: string;
            replayedAt: string | null;
        };
        DeadLetterPage: {
            items: components["schemas"]["DeadLetterLine"][];
            next: string | null;
        };
        CopyComparison: {
            /** @description the service that owns the records */
            owner: string;
            /** @description kind of record, for example `relationship` */
            collection: string;
            /** @description young people whose copies were compared, or organisations; null if the owner did not answer */
            compared: number | null;
            /** @description how many of them differed */
            different: number;
            /** @description how many of those are equal now */
            repaired: number;
            /** @description ids of some that differed */
            named: string[];
            /** @description instant, ISO 8601 */
            comparedAt: string;
        };
        CopyComparisons: {
            items: components["schemas"]["CopyComparison"][];
        };
        AccessLogLine: {
            id: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @description name of the account */
            name: string;
            role: string;
            /** @description organisation or agency that the account acted for */
            organisation: string | null;
            /** @description permission that was used, `plan:read` */
            permission: string;
            /** @enum {string} */
            outcome: "allowed" | "refused";
            /** @description kind of record, `plan` */
            recordType: string;
            recordId: string | null;
            /** @description true when the person was one of many in a list */
            inList: boolean;
            /** @description reasons: the relation to the record, or a practitioner's involvement; null in lists */
            why: string[] | null;
        };
        AccessLogPage: {
            items: components["schemas"]["AccessLogLine"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        OpenedRequest: {
            /** @description id of the last record of the previous page */
            after?: string;
            /** @description 1 to 200; 50 by default */
            limit?: number;
            /** @description account, as its tokens have it */
            account: string;
        };
        OpenedLine: {
            id: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            role: string;
            /** @description organisation or agency that the account acted for */
            organisation: string | null;
            permission: string;
            /** @enum {string} */
            outcome: "allowed" | "refused";
            recordType: string;
            recordId: string | null;
            /** @description null: a list, or a record of nobody */
            youngPersonId: string | null;
            /** @description how many people a list showed */
            people: number;
            why: string[] | null;
        };
        OpenedPage: {
            items: components["schemas"]["OpenedLine"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        PlanAccountableResponse: {
            /**
             * @description `named-worker` by default; `hand-over` when another person has accepted
             * @enum {string}
             */
            by: "named-worker" | "hand-over";
            /** @description account */
            subject: string;
            name: string;
        };
        ProposedAccountableResponse: {
            /** @description day of the request */
            on: string;
            /** @description name of the person who asked */
            askedBy: string;
            /** @description last working day for their answer */
            answerDueOn: string | null;
            /** @description number of reminders after the deadline passed */
            chasedTimes: number;
            /** @description account */
            subject: string;
            name: string;
        };
        DeclinedAccountabilityResponse: {
            name: string;
            /** @description day on which they declined */
            on: string;
            /** @description reason */
            words: string;
        };
        AccountabilityResponse: {
            planId: string;
            /** @description null when nobody is accountable; `GET /v1/worklists/accountability` lists such plans */
            accountable: components["schemas"]["PlanAccountableResponse"] | null;
            /** @description first day of their accountability after a hand-over */
            since: string | null;
            proposed: components["schemas"]["ProposedAccountableResponse"] | null;
            /** @description present until another person is asked; null for the family */
            declined: components["schemas"]["DeclinedAccountabilityResponse"] | null;
            /** @description actions open to the caller now: `hand-over`, `accept`, `decline` */
            allowedActions: string[];
        };
        AccountablePerson: {
            /** @description account */
            subject: string;
            name: string;
        };
        DeclineAccountabilityRequest: {
            /** @description reason, for the person who asked */
            words: string;
        };
        AccountabilityRow: {
            /** @description id of the plan */
            id: string;
            planReference: string;
            youngPersonId: string;
            /** @description the young person's usual name; null for leaders, who open a record by a drill-down */
            name: string | null;
            /** @enum {string} */
            gap: "nobody" | "not-accepted" | "silent";
            proposed: components["schemas"]["ProposedAccountableResponse"] | null;
            /** @description open steps that agencies must do */
            openSteps: number;
        };
        AccountabilityPage: {
            items: components["schemas"]["AccountabilityRow"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        AddCommentRequest: {
            /** @description goal that the comment is about; the whole plan by default */
            goalId?: string;
            /**
             * @description kind of note; `comment` by default
             * @enum {string}
             */
            kind?: "decision" | "comment" | "progress" | "barrier" | "what-helps";
            /** @description comment that this one answers; it is about the same goal */
            replyTo?: string;
            words: string;
        };
        CommentResponse: {
            id: string;
            goalId: string | null;
            /** @description comment that this one answers */
            replyTo: string | null;
            /** @enum {string} */
            kind: "decision" | "comment" | "progress" | "barrier" | "what-helps";
            words: string;
            /** @enum {string} */
            by: "young-person" | "carer" | "staff";
            /** @description name of the author */
            name: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
        };
        NewGoalRequest: {
            /**
             * @description outcome area
             * @enum {string}
             */
            area: "employment" | "independent-living" | "community" | "health";
            /** @description other areas that the goal also serves */
            relatedAreas?: ("employment" | "independent-living" | "community" | "health")[];
            /** @description the outcome, in one line */
            title: string;
            /** @description the goal in the words of the young person, or of the person who speaks for them */
            ownWords?: string;
            /**
             * @description speaker of those words; by default the young person, or the carer who adds the goal
             * @enum {string}
             */
            ownWordsBy?: "parent-carer" | "young-person" | "advocate" | "other";
            /** @description how everyone will know that the goal is reached */
            successCriterion?: string;
            /** @description target date */
            targetOn?: string;
            /** @description for a goal for later: the day to take it up again */
            remindOn?: string;
            /**
             * @description a coordinator may propose a goal; the coordinator or the young person may agree one for later; a carer's goal is
             *     always a proposal
             * @enum {string}
             */
            status?: "proposed" | "agreed" | "active";
        };
        GoalResponse: {
            id: string;
            planId: string;
            /** @description for `If-Match` */
            version: number;
            /** @enum {string} */
            area: "employment" | "independent-living" | "community" | "health";
            /** @description other areas that the goal also serves */
            relatedAreas: ("employment" | "independent-living" | "community" | "health")[];
            title: string;
            ownWords: string | null;
            /**
             * @description speaker of the own words
             * @enum {string|null}
             */
            ownWordsBy: "parent-carer" | "young-person" | "advocate" | "other" | null;
            successCriterion: string | null;
            /** @description day */
            targetOn: string | null;
            /** @description first target date, if it was moved after it had passed */
            firstTargetOn: string | null;
            /** @description day to take up a goal for later */
            remindOn: string | null;
            /** @enum {string} */
            status: "proposed" | "agreed" | "active" | "on-hold" | "ended";
            /**
             * @description reason code for its end
             * @enum {string|null}
             */
            endReason: "other" | "reached" | "no-longer-wanted" | "another-goal-instead" | "not-possible" | "no-support-found" | "taken-back" | "added-in-error" | null;
            /** @description reason for its status, in words */
            statusReason: string | null;
            /** @enum {string} */
            achievement: "not-started" | "in-progress" | "achieved" | "partly-achieved" | "not-achieved";
            /**
             * @description party that added it
             * @enum {string}
             */
            addedBy: "young-person" | "carer" | "staff";
            /** @description day */
            addedOn: string;
            /** @description actions open to the caller now: `change`, `rate`, and the verbs of its status */
            allowedActions: string[];
        };
        ChangeGoalRequest: {
            /** @enum {string} */
            area?: "employment" | "independent-living" | "community" | "health";
            relatedAreas?: ("employment" | "independent-living" | "community" | "health")[];
            title?: string;
            ownWords?: string | null;
            /** @enum {string} */
            ownWordsBy?: "parent-carer" | "young-person" | "advocate" | "other";
            successCriterion?: string | null;
            targetOn?: string | null;
            remindOn?: string | null;
            /**
             * @description next status; `allowedActions` of the goal lists the possible ones
             * @enum {string}
             */
            status?: "proposed" | "agreed" | "active" | "on-hold" | "ended";
            /**
             * @description reason code for the end of a goal
             * @enum {string}
             */
            endReason?: "other" | "reached" | "no-longer-wanted" | "another-goal-instead" | "not-possible" | "no-support-found" | "taken-back" | "added-in-error";
            /**
             * @description reason in words; required to reopen a goal, to move a target that has passed, or to end a goal with the code
             *     `other`
             */
            reason?: string;
            /**
             * @description how far it was reached, independent of its status
             * @enum {string}
             */
            achievement?: "not-started" | "in-progress" | "achieved" | "partly-achieved" | "not-achieved";
        };
        OrderGoalsRequest: {
            goals: string[];
        };
        GoalOrderResponse: {
            /** @description version of the plan, for `If-Match` */
            version: number;
            goals: string[];
        };
        RateGoalRequest: {
            /** @description 1 (not at all) to 5 (fully) */
            rating: number;
            words?: string;
            /** @description whether the rest of the family may read it; by default true for a carer's rating, and false for a young person's */
            forFamily?: boolean;
        };
        RatingResponse: {
            id: string;
            goalId: string;
            /** @description 1 to 5 */
            rating: number;
            words: string | null;
            /** @enum {string} */
            by: "young-person" | "carer";
            /** @description whether the rest of the family can read it */
            forFamily: boolean;
            /** @description instant, ISO 8601 in UTC */
            at: string;
        };
        LibraryStepResponse: {
            title: string;
            /**
             * @description agency that receives the offer; null if the coordinator chooses later
             * @enum {string|null}
             */
            agency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
        };
        LibraryGoalResponse: {
            relatedAreas: ("employment" | "independent-living" | "community" | "health")[];
            steps: components["schemas"]["LibraryStepResponse"][];
            id: string;
            /** @enum {string} */
            area: "employment" | "independent-living" | "community" | "health";
            title: string;
            /** @description how everyone will know that the goal is reached */
            successCriterion: string;
        };
        LibraryResponse: {
            items: components["schemas"]["LibraryGoalResponse"][];
        };
        TakeGoalRequest: {
            /** @description id in the library */
            goal: string;
            /** @description positions (from 0) of the steps to copy; all by default */
            steps?: number[];
            /** @description the goal in the words of the young person, or of the person who speaks for them */
            ownWords?: string;
            /** @enum {string} */
            ownWordsBy?: "parent-carer" | "young-person" | "advocate" | "other";
            targetOn?: string;
        };
        StepPerson: {
            /** @description account */
            subject: string;
            name: string;
        };
        StepAccountableResponse: {
            /** @description account */
            subject: string;
            name: string;
            /** @enum {string} */
            by: "step" | "plan";
        };
        AwaitedAnswerResponse: {
            /** @description day */
            offeredOn: string;
            /** @description last working day for an answer; null if bank holidays are not yet announced */
            dueOn: string | null;
            /** @description day of the last reminder */
            chasedOn: string | null;
            /** @description number of reminders */
            chasedTimes: number;
        };
        HandBackResponse: {
            /** @enum {string} */
            reason: "other" | "not-our-responsibility" | "not-enough-information" | "not-eligible" | "no-capacity" | "wrong-team";
            /** @description for staff; null for the family */
            words: string | null;
            /**
             * @description agency that handed it back
             * @enum {string|null}
             */
            by: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
        };
        EvidenceResponse: {
            /**
             * @description the detail that both records have
             * @enum {string}
             */
            field: "dateOfBirth" | "nhsNumber" | "upn" | "uln" | "name" | "sex" | "postcode";
            /**
             * @description similar: a typing error or an exchange can explain the difference
             * @enum {string}
             */
            finding: "same" | "similar" | "different";
            /** @description the finding in words */
            words: string;
        };
        StepResponse: {
            id: string;
            planId: string;
            /** @description for `If-Match` */
            version: number;
            title: string;
            goalId: string | null;
            /** @description rule of the law that sets the step, `SC-02`; null for a step that a person added */
            rule: string | null;
            /** @description distinguishes this year's duty from next year's */
            occurrence: string | null;
            /** @description the commonly used deadline, if it differs from the last day in time */
            nominalDeadline: string | null;
            /** @description first possible day */
            opensOn: string | null;
            /** @description the lead by law: an agency, `young-person`, `family`, `all` or `system` */
            leadAgency: string | null;
            /** @description name of the body that leads */
            leads: string | null;
            citation: string | null;
            /** @description certainty of the rule: `high`, `medium`, `low`, `unconfirmed` */
            confidence: string | null;
            /** @description binding force: `legal-duty`, `statutory-guidance`, `best-practice` … */
            force: string | null;
            /** @description explanation of the date from the day it was set */
            why: string | null;
            /** @description the step and its date, in words for the family */
            familyWords: string | null;
            /** @description the day is the first of a lasting state, not the last day to act */
            begins: boolean;
            /**
             * @description `not-recorded` (whether it was done is not on record), `dated`, `open-now` (without delay), `active-since` (lasts), `deferred` (waits)
             * @enum {string}
             */
            standing: "dated" | "open-now" | "active-since" | "deferred" | "not-recorded";
            /** @description last day in time */
            dueOn: string | null;
            /** @description the first date that was set, if it was postponed after it had passed */
            firstDueOn: string | null;
            overdue: boolean;
            /** @description target date of its owner */
            targetOn: string | null;
            /** @enum {string} */
            dutyOf: "nobody" | "agency" | "every-agency" | "family";
            /** @enum {string|null} */
            ownerAgency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            deliveryTeam: string | null;
            person: components["schemas"]["StepPerson"] | null;
            /**
             * @description the person accountable for it: the person it names, or the person accountable for the plan; null if no agency must
             *     do the step
             */
            accountable: components["schemas"]["StepAccountableResponse"] | null;
            actionLead: string | null;
            sponsoringDirector: string | null;
            /** @enum {string} */
            status: "done" | "no-longer-needed" | "not-started" | "in-progress" | "blocked" | "withdrawn";
            /** @description reason why it is blocked or no longer needed */
            statusReason: string | null;
            /**
             * @description response of the owning agency
             * @enum {string}
             */
            response: "handed-back" | "offered" | "unowned" | "accepted";
            /** @description null if no answer is due */
            answer: components["schemas"]["AwaitedAnswerResponse"] | null;
            handBack: components["schemas"]["HandBackResponse"] | null;
            evidence: components["schemas"]["EvidenceResponse"][];
            /** @description actions open to the caller now */
            allowedActions: string[];
        };
        TakenGoalResponse: {
            goal: components["schemas"]["GoalResponse"];
            steps: components["schemas"]["StepResponse"][];
        };
        NewStepRequest: {
            title: string;
            /** @description goal that it serves */
            goalId?: string;
            /** @description last day in time */
            dueOn?: string;
            /** @enum {string} */
            ownerAgency?: "health" | "education" | "childrens-social-care" | "adult-social-care";
            deliveryTeam?: string | null;
            person?: components["schemas"]["StepPerson"] | null;
            /** @description name or role of the person who leads the action */
            actionLead?: string | null;
            /** @description name or role of the accountable director */
            sponsoringDirector?: string | null;
        };
        ChangeStepRequest: {
            /** @description not possible for a step that the law sets */
            title?: string;
            goalId?: string | null;
            /** @description last day in time; not possible for a step that the law sets */
            dueOn?: string | null;
            /** @description target date, on or before the last day in time */
            targetOn?: string | null;
            /**
             * @description next status; `allowedActions` of the step lists the possible ones
             * @enum {string}
             */
            status?: "done" | "no-longer-needed" | "not-started" | "in-progress" | "blocked";
            /** @description reason; required to block a step, to set it aside, to reopen it, or to postpone an overdue one */
            reason?: string;
            deliveryTeam?: string | null;
            person?: components["schemas"]["StepPerson"] | null;
            /** @description name or role of the person who leads the action */
            actionLead?: string | null;
            /** @description name or role of the accountable director */
            sponsoringDirector?: string | null;
        };
        AddEvidenceRequest: {
            /** @enum {string} */
            kind: "other" | "document" | "meeting" | "conversation" | "decision" | "confirmation";
            /** @description content of the evidence, and where it is kept */
            words: string;
            /** @description day that the evidence shows; today by default */
            on?: string;
        };
        AssignStepRequest: {
            /** @enum {string} */
            ownerAgency: "health" | "education" | "childrens-social-care" | "adult-social-care";
            deliveryTeam?: string | null;
            person?: components["schemas"]["StepPerson"] | null;
            /** @description name or role of the person who leads the action */
            actionLead?: string | null;
            /** @description name or role of the accountable director */
            sponsoringDirector?: string | null;
        };
        AcceptStepRequest: {
            deliveryTeam?: string | null;
            person?: components["schemas"]["StepPerson"] | null;
            /** @description name or role of the person who leads the action */
            actionLead?: string | null;
            /** @description name or role of the accountable director */
            sponsoringDirector?: string | null;
        };
        HandBackStepRequest: {
            /** @enum {string} */
            reason: "other" | "not-our-responsibility" | "not-enough-information" | "not-eligible" | "no-capacity" | "wrong-team";
            /** @description information for the coordinator */
            words: string;
        };
        ContentChangeResponse: {
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            /** @enum {string} */
            about: "step" | "goal" | "area" | "notes";
            /** @description id of the goal or step, or the outcome area */
            id: string | null;
            /** @description its current title, or its last one */
            title: string | null;
            /** @description the changed field, for `changed` */
            field: string | null;
            before: string | null;
            after: string | null;
            /** @description the change in words */
            sentence: string;
        };
        StandingAnswerResponse: {
            /** @description changes since the answered version that the caller can read */
            changes: components["schemas"]["ContentChangeResponse"][];
            id: string;
            /** @enum {string} */
            answer: "agree" | "disagree" | "could-not-answer" | "did-not-want-to";
            words: string | null;
            /** @description version of the plan that was read */
            planVersion: number;
            /** @description the caller's number for the version that was answered; null for answers from before versions were stored */
            number: number | null;
            /** @description the content that caller and party can read has changed since the answer */
            stale: boolean;
            /** @enum {string} */
            by: "young-person" | "carer" | "agency";
            /**
             * @description agency, if an agency answered
             * @enum {string|null}
             */
            agency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            /** @description name of the person who answered */
            name: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /**
             * @description day on which the party was asked again; null for other parties' answers if parts of the plan are withheld from the
             *     caller
             */
            askedAgainOn: string | null;
            /** @description the person's access to the record has ended, so they are not asked again; carers do not see this of each other */
            accessEnded: boolean;
        };
        AnswerResponse: {
            id: string;
            /** @enum {string} */
            answer: "agree" | "disagree" | "could-not-answer" | "did-not-want-to";
            words: string | null;
            /** @description version of the plan that was read */
            planVersion: number;
            /** @description the caller's number for the version that was answered; null for answers from before versions were stored */
            number: number | null;
            /** @description the content that caller and party can read has changed since the answer */
            stale: boolean;
            /** @enum {string} */
            by: "young-person" | "carer" | "agency";
            /**
             * @description agency, if an agency answered
             * @enum {string|null}
             */
            agency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            /** @description name of the person who answered */
            name: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /**
             * @description day on which the party was asked again; null for other parties' answers if parts of the plan are withheld from the
             *     caller
             */
            askedAgainOn: string | null;
            /** @description the person's access to the record has ended, so they are not asked again; carers do not see this of each other */
            accessEnded: boolean;
        };
        AnswersResponse: {
            /** @description one for each party; answers are never merged */
            standing: components["schemas"]["StandingAnswerResponse"][];
            /** @description newest first */
            earlier: components["schemas"]["AnswerResponse"][];
        };
        AnswerPlanRequest: {
            /** @enum {string} */
            answer: "agree" | "disagree" | "could-not-answer" | "did-not-want-to";
            /** @description version of the plan that was read */
            planVersion: number;
            words?: string;
        };
        DecisionResponse: {
            id: string;
            /** @enum {string} */
            kind: "money" | "ehc" | "health-and-care";
            /** @enum {string} */
            about: "other" | "cease-plan" | "agree-plan" | "consent-assessment" | "accept-provision" | "personal-budget";
            /** @enum {string} */
            decided: "yes" | "no";
            words: string | null;
            /** @enum {string} */
            decidedBy: "young-person" | "parent" | "representative";
            /** @description name of the decision-maker */
            name: string;
            /** @description day of the decision */
            on: string;
            /**
             * @description party whose account recorded the decision
             * @enum {string}
             */
            recordedBy: "young-person" | "carer" | "staff";
            recordedByName: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
        };
        DecisionMakerToday: {
            /** @enum {string} */
            kind: "money" | "ehc" | "health-and-care";
            /**
             * @description null: the decision-maker is unknown
             * @enum {string|null}
             */
            decider: "young-person" | "parent" | "representative" | null;
            allowedActions: "decision:record"[];
        };
        DecisionPage: {
            /** @description newest first */
            items: components["schemas"]["DecisionResponse"][];
            today: components["schemas"]["DecisionMakerToday"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        RecordDecisionRequest: {
            /**
             * @description kind of decision, which determines the decision-maker
             * @enum {string}
             */
            kind: "money" | "ehc" | "health-and-care";
            /**
             * @description subject of the decision
             * @enum {string}
             */
            about: "other" | "cease-plan" | "agree-plan" | "consent-assessment" | "accept-provision" | "personal-budget";
            /** @enum {string} */
            decided: "yes" | "no";
            /** @description the decision in the words of its decision-maker */
            words?: string;
            /**
             * @description decision-maker; required from staff, because an account of the family decides for itself
             * @enum {string}
             */
            decidedBy?: "young-person" | "parent" | "representative";
            /** @description name of the decision-maker; required from staff */
            name?: string;
            /** @description day of the decision, YYYY-MM-DD, not in the future; today by default */
            on?: string;
        };
        AskForHelpRequest: {
            /**
             * @description purpose of the help: to speak, to understand, with a meeting, or something else
             * @enum {string}
             */
            about: "other" | "meeting" | "say-this" | "understand";
            /** @description goal that the request is about */
            goalId?: string;
            /** @description information for the helper; the area's coordinators can read it */
            words?: string;
        };
        HelperResponse: {
            /** @enum {string} */
            kind: "advocate" | "other" | "family" | "worker" | "friend";
            name: string;
            /** @description day */
            since: string;
        };
        HelpRequestResponse: {
            id: string;
            planId: string;
            version: number;
            /** @enum {string} */
            about: "other" | "meeting" | "say-this" | "understand";
            goalId: string | null;
            words: string | null;
            /** @enum {string} */
            status: "not-possible" | "taken-back" | "helped" | "asked" | "taken";
            /** @description the status in words for the young person */
            statusWords: string;
            /** @description day */
            askedOn: string;
            /** @description last working day for the next answer; null if none is due */
            answerDueOn: string | null;
            /** @description number of reminders */
            chasedTimes: number;
            helper: components["schemas"]["HelperResponse"] | null;
            /** @description reason why it was returned or not possible */
            reason: string | null;
            /** @description day of the outcome */
            endedOn: string | null;
            /** @description actions open to the caller now */
            allowedActions: string[];
        };
        HelpRequestList: {
            /** @description newest first */
            items: components["schemas"]["HelpRequestResponse"][];
        };
        HelperRequest: {
            /** @enum {string} */
            kind: "advocate" | "other" | "family" | "worker" | "friend";
            name: string;
        };
        TakeHelpRequest: {
            /** @description the helper; by default the person with this account */
            helper?: components["schemas"]["HelperRequest"];
        };
        ReturnHelpRequest: {
            /** @description reason, in words that the young person can read */
            reason: string;
        };
        HelpOutcomeRequest: {
            /** @enum {string} */
            outcome: "not-possible" | "helped";
            /** @description reason why it was not possible, in words that the young person can read */
            reason?: string;
        };
        HelpWorklistRow: {
            id: string;
            planId: string;
            planReference: string;
            youngPersonId: string;
            /** @description the young person's usual name */
            name: string;
            /** @enum {string} */
            about: "other" | "meeting" | "say-this" | "understand";
            goalId: string | null;
            /** @enum {string} */
            status: "not-possible" | "taken-back" | "helped" | "asked" | "taken";
            /** @description day */
            askedOn: string;
            answerDueOn: string | null;
            /** @description whole days after that day; 0 if it is not overdue */
            daysOverdue: number;
            chasedTimes: number;
            helperName: string | null;
        };
        HelpWorklistPage: {
            items: components["schemas"]["HelpWorklistRow"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        VersionGoal: {
            relatedAreas: ("employment" | "independent-living" | "community" | "health")[];
            id: string;
            /** @enum {string} */
            area: "employment" | "independent-living" | "community" | "health";
            title: string;
            ownWords: string | null;
            /** @enum {string|null} */
            ownWordsBy: "parent-carer" | "young-person" | "advocate" | "other" | null;
            successCriterion: string | null;
            targetOn: string | null;
            /** @enum {string} */
            status: "proposed" | "agreed" | "active" | "on-hold" | "ended";
            /** @enum {string|null} */
            endReason: "other" | "reached" | "no-longer-wanted" | "another-goal-instead" | "not-possible" | "no-support-found" | "taken-back" | "added-in-error" | null;
        };
        VersionStep: {
            id: string;
            goalId: string | null;
            title: string;
            rule: string | null;
            dueOn: string | null;
            /** @enum {string|null} */
            ownerAgency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
        };
        VersionArea: {
            /** @enum {string} */
            area: "employment" | "independent-living" | "community" | "health";
            /** @description reason why it needs no goal */
            words: string;
        };
        VersionResponse: {
            goals: components["schemas"]["VersionGoal"][];
            steps: components["schemas"]["VersionStep"][];
            areasNotNeeded: components["schemas"]["VersionArea"][];
            notes: string | null;
            /** @description 1, 2, 3 … in each plan, counting only versions that differ for the caller */
            number: number;
            /** @description SHA-256 of the content that the caller can read */
            contentHash: string;
            /**
             * @description created by a publication, or by an answer to unpublished content
             * @enum {string}
             */
            madeBy: "publication" | "answer";
            /** @description name of the person who published it or answered it first */
            by: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @description day of a removal of text that should not have been recorded; the hash covers the text before the removal */
            redactedOn: string | null;
        };
        VersionSummary: {
            /** @description 1, 2, 3 … in each plan, counting only versions that differ for the caller */
            number: number;
            /** @description SHA-256 of the content that the caller can read */
            contentHash: string;
            /**
             * @description created by a publication, or by an answer to unpublished content
             * @enum {string}
             */
            madeBy: "publication" | "answer";
            /** @description name of the person who published it or answered it first */
            by: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @description day of a removal of text that should not have been recorded; the hash covers the text before the removal */
            redactedOn: string | null;
        };
        VersionList: {
            /** @description newest first */
            items: components["schemas"]["VersionSummary"][];
        };
        ChangesResponse: {
            from: number;
            /** @description null: the current plan */
            to: number | null;
            changes: components["schemas"]["ContentChangeResponse"][];
        };
        CarersAssessmentResponse: {
            id: string;
            planId: string;
            /** @description for `If-Match` */
            version: number;
            /** @description name of the carer */
            name: string;
            /** @enum {string} */
            relation: "parent-carer" | "grandparent" | "other-adult" | "sibling-young-carer" | "young-person";
            /** @description the carer's account */
            subject: string | null;
            /** @description the laws that entitle this carer to an assessment now */
            basis: string[];
            /** @enum {string} */
            status: "not-needed" | "entered-in-error" | "to-be-offered" | "offered" | "declined" | "under-way" | "done";
            /** @description day */
            addedOn: string;
            /** @description day of the last offer */
            offeredOn: string | null;
            /** @description day of the carer's answer */
            answeredOn: string | null;
            /** @description name of the person who recorded the answer */
            answeredBy: string | null;
            /** @description if declined: the day on which to ask the carer again */
            askAgainOn: string | null;
            doneOn: string | null;
            /** @description why it was declined, set aside or reopened */
            words: string | null;
            /** @description the person accountable for setting it aside */
            accountable: components["schemas"]["AccountablePerson"] | null;
            /** @description actions that the caller may take now: `offer`, `accept`, `decline`, `complete`, `set-aside`, `correct`, `reopen` */
            allowedActions: string[];
        };
        CarersAssessmentsResponse: {
            /** @description staff get all assessments; a family account gets only its own */
            items: components["schemas"]["CarersAssessmentResponse"][];
            /** @description actions that the caller may take on the list now */
            allowedActions: string[];
        };
        AddCarerRequest: {
            name: string;
            /**
             * @description the carer's relation to the young person; `young-person` means that the young person is the carer
             * @enum {string}
             */
            relation: "parent-carer" | "grandparent" | "other-adult" | "sibling-young-carer" | "young-person";
            /** @description the carer's account, if any; it reads and answers only this assessment */
            subject?: string | null;
        };
        ChangeCarerRequest: {
            name?: string;
            /** @enum {string} */
            relation?: "parent-carer" | "grandparent" | "other-adult" | "sibling-young-carer" | "young-person";
            subject?: string | null;
        };
        CarersDayRequest: {
            /** @description day on which it happened; defaults to today */
            on?: string;
        };
        AnswerOfferRequest: {
            /** @description day on which it happened; defaults to today */
            on?: string;
            /** @enum {string} */
            answer: "accept" | "decline";
            /** @description if declined: the day on which to ask the carer again; defaults to six months from today */
            askAgainOn?: string;
            words?: string;
        };
        SetAsideRequest: {
            /** @enum {string} */
            reason: "not-needed" | "entered-in-error";
            words: string;
            accountable: components["schemas"]["AccountablePerson"];
        };
        ReopenRequest: {
            /** @description why the assessment is offered again */
            words: string;
        };
        CarersWorkRow: {
            /** @description id of the assessment */
            id: string;
            planId: string;
            planReference: string;
            youngPersonId: string;
            /** @description name of the young person; null for leaders, who open a record by a drill-down */
            name: string | null;
            /** @enum {string} */
            relation: "parent-carer" | "grandparent" | "other-adult" | "sibling-young-carer" | "young-person";
            /** @enum {string} */
            status: "not-needed" | "entered-in-error" | "to-be-offered" | "offered" | "declined" | "under-way" | "done";
            /** @description day since which the assessment waits, or day on which to ask the carer again */
            waitsSince: string;
        };
        CarersWorkPage: {
            items: components["schemas"]["CarersWorkRow"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        OwnCarersAssessmentsResponse: {
            /** @description newest first */
            items: components["schemas"]["CarersAssessmentResponse"][];
        };
        ChildrensSupportEndingResponse: {
            id: string;
            planId: string;
            /** @description last day of the support */
            endsOn: string;
            words: string;
            /** @description the law's reason to allow the end, on the day of the decision */
            law: string;
            accountable: components["schemas"]["AccountablePerson"];
            /** @description day */
            decidedOn: string;
            /** @description name of the person who recorded the decision */
            decidedBy: string;
        };
        ChildrensSupportResponse: {
            /** @description decisions, newest first; the first one applies */
            decisions: components["schemas"]["ChildrensSupportEndingResponse"][];
            /** @description null: the young person is under 18, so the rule for the move to adult life does not decide it */
            possible: boolean | null;
            /** @description the law's reason */
            reason: string;
            /** @description rule that forbids it, `SC-08` */
            rule: string | null;
            /** @description actions that the caller may take now */
            allowedActions: string[];
        };
        EndChildrensSupportRequest: {
            /** @description last day of the support; the law must allow this day */
            endsOn: string;
            /** @description the reason and the support that follows; at least 20 characters */
            words: string;
            accountable: components["schemas"]["AccountablePerson"];
        };
        NeedGapResponse: {
            /** @description id of the step that represents the need */
            stepId: string;
            title: string;
            /** @description last day of children's support; null if no end date is known */
            endedOn: string | null;
            /** @description first day of support, confirmed by the young person or a carer */
            confirmedStartOn: string | null;
            /** @description whole days without support, up to today while the gap is open; null if no end date is known */
            gapDays: number | null;
            /** @description true if children's support has ended and no start is confirmed */
            open: boolean;
        };
        PlanGapsResponse: {
            needs: components["schemas"]["NeedGapResponse"][];
            planId: string;
            /** @description last day of children's support; null if no end date is known */
            endedOn: string | null;
            /**
             * @description `decided` for a recorded decision, or `law` for the first day on which the law allows the end
             * @enum {string|null}
             */
            endedBecause: "decided" | "law" | null;
        };
        HandoverStepResponse: {
            id: string;
            /** @description `HLT-12` */
            rule: string;
            title: string;
            dueOn: string | null;
            /** @enum {string} */
            status: "done" | "no-longer-needed" | "not-started" | "in-progress" | "blocked" | "withdrawn";
        };
        AdultCounterpart: {
            service: string;
            /** @description role of the contact in the adult service, `epilepsy nurse` */
            contactRole?: string | null;
        };
        HealthNamedWorker: {
            name: string;
            /** @description the worker's account, if any */
            subject?: string | null;
        };
        HandoverEndingResponse: {
            /** @enum {string} */
            reason: "entered-in-error" | "transferred" | "no-longer-needed" | "stays-with-gp";
            /** @description day */
            on: string;
            words: string | null;
            /** @description name of the person who ended the row */
            by: string;
        };
        HealthHandoverResponse: {
            /** @description the law's steps: meeting before the move, contact after a missed appointment, support around the move */
            steps: components["schemas"]["HandoverStepResponse"][];
            id: string;
            planId: string;
            /** @description for `If-Match` */
            version: number;
            service: string;
            /** @description identifies the service in the law's steps; does not change with the name */
            code: string;
            /** @description first day with the adult service */
            transferOn: string | null;
            /** @description the first transfer day, if it moved after it had passed */
            firstTransferOn: string | null;
            adultCounterpart: components["schemas"]["AdultCounterpart"] | null;
            metAdultPractitionerOn: string | null;
            firstAdultAppointmentOn: string | null;
            /** @enum {string} */
            attended: "yes" | "no" | "unknown";
            namedWorker: components["schemas"]["HealthNamedWorker"] | null;
            /** @description null while the service has not handed over */
            ending: components["schemas"]["HandoverEndingResponse"] | null;
            /** @description actions that the caller may take on the row now */
            allowedActions: string[];
        };
        HealthHandoversResponse: {
            items: components["schemas"]["HealthHandoverResponse"][];
            /** @description actions that the caller may take on the table now */
            allowedActions: string[];
        };
        AddHealthHandoverRequest: {
            /** @description name of the children's health service */
            service: string;
            /** @description first day with the adult service */
            transferOn?: string | null;
            adultCounterpart?: components["schemas"]["AdultCounterpart"] | null;
            /** @description day on which the young person met a practitioner of the adult service */
            metAdultPractitionerOn?: string | null;
            firstAdultAppointmentOn?: string | null;
            /**
             * @description whether the young person attended that appointment; `no` adds a step to get in touch
             * @enum {string}
             */
            attended?: "yes" | "no" | "unknown";
            namedWorker?: components["schemas"]["HealthNamedWorker"] | null;
        };
        ChangeHealthHandoverRequest: {
            /** @description corrected name of the same service */
            service?: string;
            /** @description why the transfer day moves later after it has passed */
            reason?: string;
            /** @description first day with the adult service */
            transferOn?: string | null;
            adultCounterpart?: components["schemas"]["AdultCounterpart"] | null;
            /** @description day on which the young person met a practitioner of the adult service */
            metAdultPractitionerOn?: string | null;
            firstAdultAppointmentOn?: string | null;
            /**
             * @description whether the young person attended that appointment; `no` adds a step to get in touch
             * @enum {string}
             */
            attended?: "yes" | "no" | "unknown";
            namedWorker?: components["schemas"]["HealthNamedWorker"] | null;
        };
        EndHealthHandoverRequest: {
            /**
             * @description `transferred` is allowed once the adult service has seen the young person
             * @enum {string}
             */
            reason: "entered-in-error" | "transferred" | "no-longer-needed" | "stays-with-gp";
            /** @description explanation; required for every reason except `transferred` */
            words?: string;
        };
        OpenReviewRequest: {
            /** @description purposes of the meeting; one meeting can serve several */
            serves: ("ehc-annual-review" | "pathway-plan-review" | "care-act-assessment" | "plan-review")[];
            /** @description last day for purposes without a day set by the law */
            dueOn?: string;
            /** @description first day for purposes without a day set by the law; defaults to twelve weeks before the last day */
            opensOn?: string;
            /** @description day of the meeting */
            meetingOn?: string;
            place?: string;
            /** @description why the meeting is after the last day */
            reason?: string;
        };
        ReviewWindowResponse: {
            /** @enum {string} */
            purpose: "ehc-annual-review" | "pathway-plan-review" | "care-act-assessment" | "plan-review";
            opensOn: string | null;
            /** @description last day in time; null if the facts that set it are unknown */
            dueOn: string | null;
            /** @enum {string} */
            setBy: "law" | "chosen";
            /** @description rule of the law */
            rule: string | null;
            /** @description the sentence that explains the last day */
            why: string | null;
            /** @description the first last day, if it moved after it had passed */
            firstDueOn: string | null;
        };
        ReviewReportResponse: {
            sentOn: string;
            words: string | null;
            keptAt: string | null;
        };
        ReviewDecisionResponse: {
            /** @enum {string} */
            decision: "maintain" | "amend" | "cease";
            words: string;
            by: string;
            /** @description day on which the family was notified */
            on: string;
            noticeServedOn: string | null;
            finalPlanOn: string | null;
        };
        ReviewExemptionResponse: {
            /** @enum {string} */
            reason: "other" | "in-hospital" | "in-custody" | "abroad" | "moving-area" | "appeal-under-way" | "young-person-asked-to-wait";
            words: string | null;
            /** @description day on which the review is due again */
            until: string;
        };
        ReviewCancellationResponse: {
            /** @enum {string} */
            reason: "could-not-take-place" | "opened-in-error" | "joined-with-another" | "plan-ceased" | "moved-out-of-area" | "not-wanted" | "died";
            words: string | null;
        };
        ReviewDeadlineResponse: {
            /** @enum {string} */
            of: "meeting" | "decision" | "window" | "papers" | "report" | "final" | "exemption";
            /** @description rule of the law that sets it */
            rule: string | null;
            dueOn: string;
            why: string;
            /** @description day on which the deadline was met */
            doneOn: string | null;
            /** @description true if the deadline was met late, or has passed and is not met */
            late: boolean;
        };
        ReviewAdviceResponse: {
            receivedOn: string;
            words: string | null;
            keptAt: string | null;
            /** @description name of the person who recorded the advice */
            recordedBy: string;
        };
        ReviewInviteeResponse: {
            id: string;
            /** @enum {string} */
            kind: "parent-carer" | "young-person" | "health" | "other" | "adult-social-care" | "school-college" | "la-sen" | "social-care";
            name: string;
            /** @description null for a person who came without an invitation */
            invitedOn: string | null;
            /** @description null until the meeting is held */
            attended: boolean | null;
            advice: components["schemas"]["ReviewAdviceResponse"] | null;
            /** @description true if advice was requested and has not arrived */
            adviceMissing: boolean;
        };
        ReviewFeedbackResponse: {
            id: string;
            words: string;
            /** @enum {string} */
            role: "young-person" | "carer";
            /** @description name */
            by: string;
            /** @description true if the rest of the family may read it */
            forFamily: boolean;
            /** @description instant, ISO 8601 in UTC */
            at: string;
        };
        ReviewResponse: {
            id: string;
            planId: string;
            youngPersonId: string;
            /** @description for `If-Match` */
            version: number;
            /** @description id of the earlier review whose end opened this one */
            follows: string | null;
            serves: ("ehc-annual-review" | "pathway-plan-review" | "care-act-assessment" | "plan-review")[];
            /** @enum {string} */
            stage: "decided" | "scheduled" | "invited" | "held" | "reported" | "complete" | "exempt" | "cancelled";
            /**
             * @description the agency whose practitioners run the review together with the coordinator
             * @enum {string}
             */
            leadAgency: "health" | "education" | "childrens-social-care" | "adult-social-care";
            opensOn: string | null;
            dueOn: string | null;
            windows: components["schemas"]["ReviewWindowResponse"][];
            meetingOn: string | null;
            place: string | null;
            invitationsSentOn: string | null;
            papersSentOn: string | null;
            heldOn: string | null;
            /** @description true for the year 9 review, the first that prepares for adult life */
            isYear9Review: boolean;
            report: components["schemas"]["ReviewReportResponse"] | null;
            decision: components["schemas"]["ReviewDecisionResponse"] | null;
            exemption: components["schemas"]["ReviewExemptionResponse"] | null;
            cancellation: components["schemas"]["ReviewCancellationResponse"] | null;
            /** @description day on which it was completed or cancelled */
            endedOn: string | null;
            clocks: components["schemas"]["ReviewDeadlineResponse"][];
            /** @description the next open deadline */
            nextClock: components["schemas"]["ReviewDeadlineResponse"] | null;
            invitees: components["schemas"]["ReviewInviteeResponse"][];
            /** @description kinds of invitee whose advice has not arrived */
            adviceMissing: ("parent-carer" | "young-person" | "health" | "other" | "adult-social-care" | "school-college" | "la-sen" | "social-care")[];
            /** @description feedback of the young person and the carers that the caller may read, oldest first */
            feedback: components["schemas"]["ReviewFeedbackResponse"][];
            /** @description actions that the caller may take now: `change`, the last part of a path, or `resumption` to end an exemption */
            allowedActions: string[];
        };
        ReviewsResponse: {
            /** @description newest first */
            items: components["schemas"]["ReviewResponse"][];
            /** @description `review:change` if the caller may open a review */
            allowedActions: string[];
        };
        ChangeReviewRequest: {
            /** @description purposes of the meeting; takes them over from other reviews, and opens a review for each purpose left out */
            serves?: ("ehc-annual-review" | "pathway-plan-review" | "care-act-assessment" | "plan-review")[];
            /** @description day of the meeting; null if it is no longer planned */
            meetingOn?: string | null;
            place?: string | null;
            /** @description new last day for purposes without a day set by the law */
            dueOn?: string;
            /** @description day on which the papers were sent to everyone */
            papersSentOn?: string;
            /** @description day on which notice of the proposed changes was served */
            noticeServedOn?: string;
            /** @description reason, if the meeting is after the last day or an overdue day moves */
            reason?: string;
        };
        NewInviteeRequest: {
            /** @enum {string} */
            kind: "parent-carer" | "young-person" | "health" | "other" | "adult-social-care" | "school-college" | "la-sen" | "social-care";
            /** @description name of the person or service */
            name: string;
        };
        InvitationsRequest: {
            /** @description people to add; everyone on the list without an invitation is invited too, for example after the meeting moved */
            invitees?: components["schemas"]["NewInviteeRequest"][];
            /** @description day of sending; defaults to today */
            sentOn?: string;
            /** @description true if the papers were sent with the invitations */
            withPapers?: boolean;
        };
        AdviceRequest: {
            /** @description id of the invitee who gave the advice */
            inviteeId: string;
            words?: string;
            /** @description place where the advice is stored */
            keptAt?: string;
            /** @description day of receipt; defaults to today */
            receivedOn?: string;
        };
        FeedbackRequest: {
            /** @description feedback in the words of the young person or the carer */
            words: string;
            /**
             * @description true if the rest of the family may read it. By default the family reads a carer's feedback, and only the young person
             *     and staff read the young person's
             */
            forFamily?: boolean;
        };
        MeetingRequest: {
            /** @description people who came without an invitation */
            alsoCame?: components["schemas"]["NewInviteeRequest"][];
            /** @description day of the meeting; defaults to today */
            heldOn?: string;
            /** @description ids of the invitees who came */
            attended?: string[];
        };
        ReportRequest: {
            /** @description day of sending; defaults to today */
            sentOn?: string;
            /** @description recommendations, and where people disagreed */
            words?: string;
            /** @description place where the report is stored */
            keptAt?: string;
        };
        DecisionRequest: {
            /** @enum {string} */
            decision: "maintain" | "amend" | "cease";
            /** @description why */
            words: string;
            /** @description name of the decision-maker; defaults to the caller */
            by?: string;
            /** @description day on which the family was notified; defaults to today */
            decidedOn?: string;
            /**
             * @description finding that allows the end of the EHC plan without recorded facts; list the achieved outcomes in `words`
             * @enum {string}
             */
            ground?: "no-longer-necessary";
            /** @description day on which notice of the proposed changes was served; only if the EHC plan is amended */
            noticeServedOn?: string;
        };
        FinalPlanRequest: {
            /** @description day on which the final amended plan was issued; defaults to today */
            issuedOn?: string;
        };
        ExemptionRequest: {
            /** @enum {string} */
            reason: "other" | "in-hospital" | "in-custody" | "abroad" | "moving-area" | "appeal-under-way" | "young-person-asked-to-wait";
            /** @description day on which the review is due again, within a year */
            until: string;
            /** @description required if the reason is `other` */
            words?: string;
        };
        CancellationRequest: {
            /** @enum {string} */
            reason: "could-not-take-place" | "opened-in-error" | "plan-ceased" | "moved-out-of-area" | "not-wanted" | "died";
            words?: string;
        };
        CorrectionRequest: {
            /** @description description of the error */
            reason: string;
        };
        NextDueStep: {
            id: string;
            title: string;
            /** @description day */
            dueOn: string;
        };
        CaseloadWorker: {
            /** @description account */
            subject: string;
            name: string;
        };
        CaseloadRow: {
            /** @description id of the plan */
            id: string;
            reference: string;
            youngPersonId: string;
            /** @description the young person's usual name; null for leaders, who open a record by a drill-down */
            name: string | null;
            /** @description completed years today */
            age: number | null;
            /** @description national curriculum year today */
            yearGroup: number | null;
            /** @description the open step with the earliest date, past or future */
            nextDue: components["schemas"]["NextDueStep"] | null;
            overdue: number;
            unowned: number;
            handedBack: number;
            namedWorker: components["schemas"]["CaseloadWorker"] | null;
        };
        CaseloadPage: {
            items: components["schemas"]["CaseloadRow"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        AreaConsidered: {
            /** @enum {string} */
            area: "employment" | "independent-living" | "community" | "health";
            considered: number;
        };
        CohortResponse: {
            /** @enum {string} */
            cohort: "ehc-plan" | "no-ehc-plan" | "not-known";
            /** @description open plans */
            plans: number;
            /** @description plans that have considered all four outcome areas */
            complete: number;
            areas: components["schemas"]["AreaConsidered"][];
            /** @description plans with a goal in a person's own words */
            inOwnWords: number;
            /** @description plans where the young person's last answer was "agree" to the content at that time */
            agreed: number;
            /** @description plans with an overdue step */
            withOverdue: number;
            /** @description plans with a step that has no owner agency */
            withUnowned: number;
        };
        CohortsResponse: {
            /** @description day */
            asOf: string;
            /** @description always all three cohorts */
            cohorts: components["schemas"]["CohortResponse"][];
        };
        DisclosedGoal: {
            title: string;
            /** @enum {string} */
            area: "employment" | "independent-living" | "community" | "health";
            /** @description YYYY-MM-DD */
            targetOn: string | null;
        };
        DisclosedStep: {
            title: string;
            /** @enum {string|null} */
            ownerAgency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            /** @description YYYY-MM-DD */
            dueOn: string | null;
        };
        PlanDisclosurePreview: {
            goals: components["schemas"]["DisclosedGoal"][];
            steps: components["schemas"]["DisclosedStep"][];
            planId: string;
            youngPersonId: string;
            /** @description version of the content that people agree to */
            version: number;
            /** @description SHA-256 of the plan's content */
            hash: string;
        };
        EasyQuoteResponse: {
            /**
             * @description the person quoted; `plan` when the words were entered in the plan itself
             * @enum {string}
             */
            by: "young-person" | "parent-carer" | "advocate" | "other" | "plan";
            words: string;
        };
        EasyLineResponse: {
            /**
             * @description the subject of the picture; any symbol set can draw it
             * @enum {string}
             */
            symbol: "calendar" | "check" | "doctor" | "friends" | "help" | "home" | "law" | "learn" | "letter" | "meeting" | "money" | "no" | "person" | "plan" | "star" | "talk" | "travel" | "work" | "yes";
            words: string;
            quote: components["schemas"]["EasyQuoteResponse"] | null;
        };
        EasyItemResponse: {
            lines: components["schemas"]["EasyLineResponse"][];
            goalId: string | null;
            stepId: string | null;
        };
        EasySectionResponse: {
            /** @enum {string} */
            key: "about" | "goals" | "next" | "no-goal-needed" | "done" | "your-say";
            items: components["schemas"]["EasyItemResponse"][];
            heading: string;
        };
        ReadingResponse: {
            /** @description name of the formula */
            formula: string;
            /** @description school grade in the United States */
            grade: number;
            /** @description reading age in years */
            age: number;
            /** @description number of sentences measured */
            sentences: number;
            /** @description number of words measured */
            words: number;
            /** @description number of quotations of people's words that were not measured */
            quotesLeftOut: number;
        };
        EasyReadResponse: {
            sections: components["schemas"]["EasySectionResponse"][];
            planId: string;
            /** @description SHA-256, in hexadecimal, of the content that a family can read; equal in all forms of that content for families */
            checksum: string;
            /** @description number of the version with this content, as carers count versions; null when no version has it */
            number: number | null;
            /** @description day on which this form was produced */
            madeOn: string;
            reading: components["schemas"]["ReadingResponse"];
        };
        HistoryEntry: {
            id: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @enum {string} */
            kind: "plan-opened" | "plan-changed" | "plan-closed" | "milestone-added" | "milestone-moved" | "milestone-reworded" | "milestone-withdrawn" | "milestone-returned" | "milestone-settled" | "goal-added" | "goal-changed" | "goal-rated" | "step-added" | "step-changed" | "step-assigned" | "step-accepted" | "step-handed-back" | "step-chased" | "evidence-added" | "comment-added" | "plan-answered" | "answer-stale" | "version-published" | "record-removed" | "decision-recorded" | "referral" | "review-opened" | "review-changed" | "help-requested" | "help-answered" | "help-chased" | "health-handover" | "carers-assessment" | "childrens-support" | "accountable-person" | "hand-over-chased" | "people-merged" | "merge-undone";
            stepId: string | null;
            goalId: string | null;
            /** @description the earlier value: a date, a status, an agency … */
            from: string | null;
            to: string | null;
            /** @description names of the facts whose change caused this entry */
            causes: string[];
            /** @description the change as a sentence */
            sentence: string;
            /** @description the person who made the change; `Onward` for a change caused by the law or by an event */
            by: string;
            role: string;
        };
        HistoryPage: {
            items: components["schemas"]["HistoryEntry"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        MyStepResponse: {
            /** @enum {string} */
            symbol: "calendar" | "check" | "doctor" | "friends" | "help" | "home" | "law" | "learn" | "letter" | "meeting" | "money" | "no" | "person" | "plan" | "star" | "talk" | "travel" | "work" | "yes";
            id: string;
            what: string;
            who: string;
            /** @description last day */
            on: string | null;
            /** @description the whole step as one sentence */
            words: string;
        };
        MyChoiceResponse: {
            /** @description field of the request, true or false */
            field: string;
            words: string;
            /** @description value when the request leaves the field out */
            unlessTold: boolean;
        };
        MyActionResponse: {
            choices: components["schemas"]["MyChoiceResponse"][];
            /** @description stable name for the client */
            name: string;
            words: string;
            /** @enum {string} */
            method: "GET" | "POST" | "PATCH" | "PUT";
            href: string;
        };
        MyWordsResponse: {
            words: string;
            /** @description `You said`, `Your parent or carer said` … */
            said: string;
        };
        MyFeelingResponse: {
            /** @description 1 (not at all) to 5 (reached) */
            rating: number;
            words: string;
            /** @description day */
            on: string;
        };
        MyGoalResponse: {
            /** @enum {string} */
            symbol: "calendar" | "check" | "doctor" | "friends" | "help" | "home" | "law" | "learn" | "letter" | "meeting" | "money" | "no" | "person" | "plan" | "star" | "talk" | "travel" | "work" | "yes";
            steps: components["schemas"]["MyStepResponse"][];
            actions: components["schemas"]["MyActionResponse"][];
            id: string;
            /** @description for `If-Match` */
            version: number;
            /** @description area of life */
            area: string;
            /** @description the young person's own words, shown first */
            ownWords: components["schemas"]["MyWordsResponse"] | null;
            title: string;
            /** @description target date, if the goal has one */
            aim: string | null;
            /** @description current state */
            stands: string;
            /** @description the sign by which everyone will know that the goal is reached */
            worksWhen: string | null;
            /** @description the young person's last rating of the progress */
            feeling: components["schemas"]["MyFeelingResponse"] | null;
        };
        MyDoneResponse: {
            id: string;
            words: string;
            /** @description day that the evidence proves */
            on: string | null;
        };
        MyReplyResponse: {
            id: string;
            words: string;
            /** @description name of the author */
            who: string;
            /** @description day */
            on: string;
        };
        MyCommentResponse: {
            /** @description oldest first */
            replies: components["schemas"]["MyReplyResponse"][];
            id: string;
            /** @description goal that it is about; null: the plan */
            goalId: string | null;
            words: string;
            /** @description `You said`, `Your parent or carer said`, `Maya said` */
            said: string;
            /** @description day */
            on: string;
        };
        MyWorkerResponse: {
            name: string;
            team: string | null;
        };
        MyAnswerResponse: {
            /** @enum {string} */
            answer: "agree" | "disagree" | "could-not-answer" | "did-not-want-to";
            /** @description day */
            on: string;
            ownWords: string | null;
            /** @description number of the content version that was answered; null for answers before versions were stored */
            number: number | null;
            /** @description the plan's content has changed since this answer */
            stale: boolean;
        };
        MyPlanResponse: {
            goals: components["schemas"]["MyGoalResponse"][];
            /** @description steps that do not belong to one goal */
            steps: components["schemas"]["MyStepResponse"][];
            /** @description steps set by law, by date */
            law: components["schemas"]["MyStepResponse"][];
            done: components["schemas"]["MyDoneResponse"][];
            /** @description the last comments and their replies, newest first */
            comments: components["schemas"]["MyCommentResponse"][];
            /** @description actions open to me */
            actions: components["schemas"]["MyActionResponse"][];
            /** @description other pages that I can read */
            links: components["schemas"]["MyActionResponse"][];
            planId: string;
            /** @description version of the plan, to send with an answer */
            version: number;
            /** @description SHA-256 of the content that people agree to; also printed on the family's papers */
            checksum: string;
            isOpen: boolean;
            /** @description the young person's usual name */
            name: string;
            worker: components["schemas"]["MyWorkerResponse"] | null;
            workerWords: string;
            /** @description my last answer; null when I have not answered */
            answer: components["schemas"]["MyAnswerResponse"] | null;
            answerWords: string;
        };
        MyWhenResponse: {
            /** @description last day; null when there is none */
            on: string | null;
            words: string;
        };
        MyWhyResponse: {
            words: string;
            /** @description name of the law or guidance; null when the people of the plan set the step */
            law: string | null;
        };
        MyNextThingResponse: {
            /** @enum {string} */
            symbol: "calendar" | "check" | "doctor" | "friends" | "help" | "home" | "law" | "learn" | "letter" | "meeting" | "money" | "no" | "person" | "plan" | "star" | "talk" | "travel" | "work" | "yes";
            actions: components["schemas"]["MyActionResponse"][];
            stepId: string;
            goalId: string | null;
            what: string;
            who: string;
            when: components["schemas"]["MyWhenResponse"];
            why: components["schemas"]["MyWhyResponse"];
            /** @description my possible action now, as a sentence */
            youCan: string;
        };
        MyNextResponse: {
            things: components["schemas"]["MyNextThingResponse"][];
            planId: string;
            /** @description day */
            today: string;
            words: string;
            /** @description number of further open steps in the plan */
            more: number;
        };
        TimelineStepResponse: {
            id: string;
            planId: string;
            /** @enum {string} */
            status: "done" | "no-longer-needed" | "not-started" | "in-progress" | "blocked" | "withdrawn";
            /** @enum {string|null} */
            ownerAgency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            /**
             * @description response of the owner agency
             * @enum {string}
             */
            response: "handed-back" | "offered" | "unowned" | "accepted";
            /** @description the owner's working target */
            targetOn: string | null;
            /** @description day that its evidence proves */
            doneOn: string | null;
        };
        EndedResponse: {
            /** @description first day without the duty */
            on: string;
            /** @description the reason, with the provision */
            because: string;
            /**
             * @description its status on its last day
             * @enum {string}
             */
            was: "ended" | "open-now" | "active-since" | "deferred" | "not-recorded" | "overdue" | "upcoming" | "due-soon" | "met" | "met-late" | "late-by-statute" | "moot";
            /** @description the rule under which the matter goes on */
            continuesAs?: string;
        };
        AuthorityResponse: {
            citation: string;
            url?: string;
            /** @enum {string} */
            confidence: "high" | "medium" | "low" | "unconfirmed";
            /** @description the part that is not confirmed; show it wherever the rule is shown */
            unconfirmed?: string;
            /** @description the words of the law that the rule relies on */
            quote?: string;
            /** @description this version of the rule is in force from this day to this day */
            validFrom?: string;
            validTo?: string;
        };
        BranchResponse: {
            parts?: components["schemas"]["BranchResponse"][];
            words: string;
            /** @description null: a fact that decides it is unknown */
            holds: boolean | null;
            /**
             * @description whether all parts must hold, or any one
             * @enum {string}
             */
            needs?: "all" | "any";
            /** @description the deciding facts with their values, where there are no parts */
            facts?: Record<string, never>;
        };
        WhyResponse: {
            /** @description explanation for a person who checks it: one step a line, the date on the last */
            calculation: string[];
            /** @description the statutory way of counting, where it affected the date */
            conventions: string[];
            /** @description explanation for the family: the people, the act and the day */
            family: string;
            /** @description the family's ways to act after a missed day */
            youCan?: string;
            /** @description explanation for an officer or lawyer, with its authority */
            sentence: string;
            /** @description the facts that decided the result, with their values; null is unknown */
            facts: Record<string, never>;
            /** @description why the rule applies, as a tree */
            because: components["schemas"]["BranchResponse"];
        };
        PersonMilestoneResponse: {
            /** @description days for reminders */
            prompts?: string[];
            /** @description occurrences of the duties that were left open, and go on as this one */
            follows?: string[];
            /** @description facts needed to decide the rule or its date */
            findOut?: string[];
            involves: string[];
            /** @description null when the person has no plan, or the plan has no step for it */
            step: components["schemas"]["TimelineStepResponse"] | null;
            /** @description `EDU-08` */
            rule: string;
            /** @description `decide-after-review` */
            name: string;
            /** @description identifies one duty across recalculations; next year's duty has another key */
            occurrence: string;
            title: string;
            /** @description last day in time; null when the law sets no number of days, or the starting date is unknown */
            due: string | null;
            /** @description the day commonly called the deadline, when it differs from the last day in time */
            nominalDeadline?: string;
            /** @description a working target, not the limit */
            target?: string;
            /** @enum {string} */
            targetForce?: "legal-duty" | "statutory-guidance" | "best-practice" | "guard" | "discretion" | "right" | "derived-date" | "local";
            opensOn?: string;
            closesOn?: string;
            until?: string;
            /** @description by good practice, the latest day to start */
            startBy?: string;
            year9Starts?: string;
            year9Ends?: string;
            reviewDueOn?: string;
            meaning?: string;
            owner?: string;
            /** @description the rule whose date determined this date */
            boundBy?: string;
            exception?: string;
            prompt?: string;
            /** @description a power that must be considered, not a duty to exercise it */
            discretionary?: boolean;
            moot?: boolean;
            /** @description why there is nothing more to do, for the status `moot` */
            mootBecause?: string;
            /** @description the day is the beginning of a lasting state, not the last day to act */
            begins?: boolean;
            /** @description for the status `ended` */
            ended?: components["schemas"]["EndedResponse"];
            /** @description the rule under which a missed duty is owed now as well */
            continuesAs?: string;
            /** @enum {string} */
            status: "ended" | "open-now" | "active-since" | "deferred" | "not-recorded" | "overdue" | "upcoming" | "due-soon" | "met" | "met-late" | "late-by-statute" | "moot";
            /** @description whole days after the last day in time */
            daysOverdue?: number;
            /**
             * @description the customary day, when custom and statute differ by a day
             * @enum {string}
             */
            practiceStatus?: "late" | "on-time";
            /** @description day of completion */
            metOn?: string;
            /** @description first day of a continuing state */
            since?: string;
            /** @description missed, so the day to act is the requested day */
            actBy?: string;
            /** @enum {string} */
            force: "legal-duty" | "statutory-guidance" | "best-practice" | "guard" | "discretion" | "right" | "derived-date" | "local";
            /** @enum {string} */
            leadAgency: "young-person" | "health" | "education" | "childrens-social-care" | "adult-social-care" | "family" | "all" | "system";
            /** @description the body that leads, in words */
            leads: string;
            authority: components["schemas"]["AuthorityResponse"];
            why: components["schemas"]["WhyResponse"];
            /** @description completion criterion: done when … */
            evidence: string;
            ifMissed: string;
        };
        DoneEarlierResponse: {
            rule: string;
            occurrence: string;
            title: string;
            /** @description last day in time, as it stood on completion */
            due: string | null;
            /** @enum {string} */
            leadAgency: "young-person" | "health" | "education" | "childrens-social-care" | "adult-social-care" | "family" | "all" | "system";
            step: components["schemas"]["TimelineStepResponse"];
        };
        GuardResponse: {
            /** @enum {string} */
            action: "cease-plan" | "end-childrens-services";
            permitted: boolean;
            reason: string;
            rule: string;
            /** @description first day on which the act is lawful, if known */
            from?: string;
            since?: string;
        };
        WarningResponse: {
            /** @description stable code, `WAITING_LIST` */
            code: string;
            message: string;
        };
        UnknownFactResponse: {
            /** @enum {string} */
            fact: "nation" | "dateOfBirth" | "localAuthorityCode" | "localAuthorityGssCode" | "subIcbLocationCode" | "ncYearRecordedOn" | "autumnTermStartsOn" | "nextTermStartsOn" | "settingType" | "nextSettingType" | "settingTransferOn" | "trainingEndsOn" | "workBasedLearning" | "inEducationOrTraining" | "leftEducationOn" | "wishesToReturnToEducation" | "returnToEducationAppropriate" | "level3AttainedOn" | "startsHigherEducationOn" | "inApprovedEducation" | "approvedEducationStartedOn" | "needsTravelHelp" | "schoolClosedFrom" | "schoolReopensOn" | "hasEhcPlan" | "ehcNeedsAssessmentRequestedOn" | "ehcNeedsAssessmentDecisionOn" | "ehcNeedsAssessmentAgreed" | "schoolAdviceRequestedOn" | "schoolAdviceReceivedOn" | "assessmentDelayReason" | "assessmentDelayFrom" | "assessmentDelayUntil" | "draftPlanSentOn" | "ehcPlanRefusedOn" | "planFirstMadeOn" | "lastReviewCompletedOn" | "year9ReviewOn" | "reviewMeetingOn" | "reviewDecision" | "reviewDecisionOn" | "amendmentNoticeServedOn" | "finalAmendedPlanOn" | "personalBudgetRequestedOn" | "reassessmentRequestedOn" | "reassessmentAgreedOn" | "reassessmentRefusedOn" | "ceaseDecisionOn" | "appealableDecisionOn" | "appealOnlyAboutPlacement" | "mediationAdviserContactedOn" | "mediationDeclinedOn" | "mediationRequestedOn" | "mediationIssues" | "mediationHealthBoardToldOn" | "mediationNotArrangedOn" | "mediationHeldOn" | "mediationCertificateOn" | "mediationAgreementOn" | "mediationAgreementType" | "mediationAgreementDueOn" | "appealLodgedOn" | "appealNotOpposedOn" | "appealConcludedOn" | "tribunalOrderOn" | "tribunalOrderType" | "discriminationOn" | "detainedOn" | "detentionKnownOn" | "detentionAccommodation" | "lastDetentionMonitoringOn" | "releasedOn" | "movedOutOfAreaOn" | "oldAuthorityAwareOn" | "ehcPlanTransferredOn" | "movedIntoAreaOn" | "responsibleIcbChangedOn" | "disabled" | "likelyAdultCareNeeds" | "receivesChildrensSocialCare" | "consentsToTransitionAssessment" | "atRiskOfAbuseOrNeglect" | "transitionAssessmentRefusedOn" | "transitionAssessmentCompletedOn" | "transitionAssessmentCountsForAdult" | "refusesAdultAssessment" | "lacksCapacityToRefuseAssessment" | "adultNeedsAssessmentCompletedOn" | "adultSocialCareConclusionOn" | "adultSocialCareConclusion" | "adultSupportStartedOn" | "directPaymentsToParent" | "hasParentCarer" | "carersAssessmentCompletedOn" | "youngCarer" | "youngCarerLikelyToNeedSupport" | "youngCarersAssessmentCompletedOn" | "lookedAfter" | "lookedAfterInShortBreaksOnly" | "becameEligibleChildOn" | "formerRelevantChild" | "pathwayPlanLastReviewedOn" | "childrensContinuingCare" | "likelyAdultContinuingHealthcare" | "chcChecklistReceivedOn" | "chcDecisionOn" | "chcEligible" | "chcCareBeganOn" | "placedOutOfArea" | "willMoveToAdultHealthServices" | "enteredChildrensHealthServiceOn" | "hasNamedWorker" | "lastTransitionMeetingOn" | "healthHandovers" | "openToCamhs" | "onLearningDisabilityRegister" | "lastAnnualHealthCheckOn" | "learningDisabilityOrAutism" | "riskOfAdmission" | "admittedToHospitalOn" | "inpatient" | "secureService" | "communityCetrHeld" | "lastCetrOn" | "lacksCapacityForEhcDecisions" | "arrangementsMayDepriveOfLiberty" | "lacksCapacityForArrangements" | "lacksCapacityForFinances" | "libertyArrangementsReviewedOn" | "receivesDisabilityLivingAllowance" | "dlaUnderSpecialRules" | "dlaAwardEndsOn" | "pipInvitationLetterOn" | "inpatientOn16thBirthday" | "dischargedOn" | "ownUniversalCreditFrom" | "idpCopyGivenOn" | "idpReviewNoticeOn" | "alnIdentifiedOn" | "idpPreparedBy" | "additionalSupportNeeds" | "expectedSchoolLeavingOn" | "authorityAwareOfLeavingOn" | "statementLastReviewedOn" | "ncYearActual" | "lookedAfterDaysSince14";
            /** @description undecided rules that need it */
            decides: string[];
            /** @description rules that apply, and whose date or answer waits for it */
            completes: string[];
            meaning: string;
        };
        MovedByRulesResponse: {
            occurrence: string;
            title: string;
            /** @description date in the plan, by the rules of its last recalculation */
            from: string | null;
            /** @description date by the rules of today */
            to: string | null;
        };
        TimelinePersonResponse: {
            id: string;
            reference: string;
            /** @description the young person's usual name */
            name: string;
            dateOfBirth: string | null;
        };
        DerivedResponse: {
            /** @description authorities that succeed it */
            successors?: string[];
            /** @description null until they are published */
            successorCodes?: string[] | null;
            /** @description completed years */
            age?: number;
            /** @description national curriculum year for the date of birth */
            ncYearByAge?: number;
            /** @description recorded year of the class, or the year for the date of birth */
            ncYearEffective?: number;
            year9ReviewMustCoverPreparingForAdulthood?: boolean;
            /** @description first day on which the Mental Capacity Act applies */
            sixteenthBirthdayOn?: string;
            compulsorySchoolAgeEndsOn?: string;
            /** @description the day by the literal reading of the Act, when practice differs */
            compulsorySchoolAgeEndsOnLiteralReading?: string;
            /** @description first day on which the rights about the plan belong to the young person */
            youngPersonRightsFrom?: string;
            ageOnRightsDate?: number;
            /** @description days with these rights but without the Mental Capacity Act */
            gapDaysRightsBeforeMca?: number;
            /** @description days under the Mental Capacity Act but without these rights */
            gapDaysMcaBeforeRights?: number;
            /** @description day before the 25th birthday */
            lastDayAsYoungPerson?: string;
            /**
             * @description the decision-maker for the EHC plan
             * @enum {string}
             */
            ehcDecisionMaker?: "young-person" | "parent" | "representative";
            /**
             * @description the person who consents to a health or care assessment
             * @enum {string}
             */
            consentToHealthAndCareAssessment?: "young-person" | "parent" | "representative";
            mentalCapacityActApplies?: boolean;
            participationDutyStartsOn?: string;
            participationDutyEndsOn?: string;
            /** @description the young person declined but is at risk: assess anyway */
            mustAssess?: boolean;
            mayEndChildrensServices?: boolean | null;
            /** @description whether the EHC plan may be ceased */
            ceasePermitted?: boolean;
            ceasePermittedFrom?: string;
            ceasePermittedReason?: string;
            /** @description looked after for long enough to be owed care leaver duties */
            eligibleChild?: boolean;
            personalAdviserOnRequest?: boolean;
            personalAdviserOnRequestUntil?: string;
            pipSecondLetterOn?: string;
            childBenefitOuterLimitOn?: string;
            /** @description reason code in the SEN2 return */
            sen2CeaseReason?: number;
            /**
             * @description work-based learning as recorded in the SEN2 return
             * @enum {string}
             */
            sen2Wbp?: "APP" | "TRA" | "SUP";
            /** @description integrated care board responsible on the requested day */
            icbOds?: string;
            icbName?: string;
            icbGss?: string;
            /**
             * @description status of the responsible authority on that day
             * @enum {string}
             */
            laStatus?: "current" | "abolished-pending";
        };
        PersonTimelineResponse: {
            /** @description entries without a date first, then by date */
            milestones: components["schemas"]["PersonMilestoneResponse"][];
            /** @description by date */
            doneEarlier: components["schemas"]["DoneEarlierResponse"][];
            guards: components["schemas"]["GuardResponse"][];
            warnings: components["schemas"]["WarningResponse"][];
            /** @description facts that are not known, those on which most rules wait first */
            unknownFacts: components["schemas"]["UnknownFactResponse"][];
            /** @description dates that the plan still has by another version of the rules, until its next recalculation */
            movedByRules: components["schemas"]["MovedByRulesResponse"][];
            youngPerson: components["schemas"]["TimelinePersonResponse"];
            /** @description the requested day */
            asOf: string;
            derived: components["schemas"]["DerivedResponse"];
            /** @description version of the rules at the plan's last recalculation; null without a plan or before versions were kept */
            planRulesVersion: string | null;
            rulesVersion: string;
            /** @description day of the law that the rules follow */
            lawAsAt: string;
            /** @description day on which the rules were last compared with the law */
            checkedOn: string;
        };
        PreviewRequest: {
            /** @description facts by name, all optional; an absent or null fact is unknown, never false */
            facts: {
                /**
                 * @description the nation whose law applies; England by default
                 * @enum {string|null}
                 */
                nation?: "england" | "wales" | "scotland" | "northern-ireland" | null;
                /**
                 * Format: date
                 * @description date of birth
                 */
                dateOfBirth?: string | null;
                /** @description three-digit code of the responsible authority, 926 is Norfolk */
                localAuthorityCode?: string | null;
                /** @description nine-character statistics code of the responsible authority, E10000020 is Norfolk */
                localAuthorityGssCode?: string | null;
                /** @description NHS sub-ICB location, 26A is Norfolk and Waveney */
                subIcbLocationCode?: string | null;
                /** @description year group in which the person is taught; may differ from the year by age */
                ncYearActual?: number | null;
                /**
                 * Format: date
                 * @description day for which that year group was recorded; by default the day asked about
                 */
                ncYearRecordedOn?: string | null;
                /**
                 * Format: date
                 * @description first day of the autumn term that follows the 16th birthday, when it matters
                 */
                autumnTermStartsOn?: string | null;
                /**
                 * Format: date
                 * @description first day of the next school term
                 */
                nextTermStartsOn?: string | null;
                /**
                 * @description where the person learns now
                 * @enum {string|null}
                 */
                settingType?: "primary-school" | "secondary-school" | "special-school" | "school-sixth-form" | "further-education-college" | "specialist-post-16-institution" | "apprenticeship" | "education-otherwise" | "elective-home-education" | "none" | null;
                /**
                 * @description where the person will learn next
                 * @enum {string|null}
                 */
                nextSettingType?: "primary-school" | "secondary-school" | "special-school" | "school-sixth-form" | "further-education-college" | "specialist-post-16-institution" | "apprenticeship" | "education-otherwise" | "elective-home-education" | "none" | null;
                /**
                 * Format: date
                 * @description first day in the next setting
                 */
                settingTransferOn?: string | null;
                /**
                 * Format: date
                 * @description end of an apprenticeship or course
                 */
                trainingEndsOn?: string | null;
                /**
                 * @description work-based learning
                 * @enum {string|null}
                 */
                workBasedLearning?: "apprenticeship" | "traineeship" | "supported-internship" | null;
                /** @description is in education or training */
                inEducationOrTraining?: boolean | null;
                /**
                 * Format: date
                 * @description left education or training
                 */
                leftEducationOn?: string | null;
                /** @description wishes to return to education or training */
                wishesToReturnToEducation?: boolean | null;
                /** @description the authority found, in a review, that a return to education is appropriate */
                returnToEducationAppropriate?: boolean | null;
                /**
                 * Format: date
                 * @description reached a level 3 qualification
                 */
                level3AttainedOn?: string | null;
                /**
                 * Format: date
                 * @description first day of a higher education course
                 */
                startsHigherEducationOn?: string | null;
                /** @description in education or training approved for child benefit */
                inApprovedEducation?: boolean | null;
                /**
                 * Format: date
                 * @description approved education or training began
                 */
                approvedEducationStartedOn?: string | null;
                /** @description needs help with travel to school or college */
                needsTravelHelp?: boolean | null;
                /**
                 * Format: date
                 * @description first day of a closure of the school of four weeks or more
                 */
                schoolClosedFrom?: string | null;
                /**
                 * Format: date
                 * @description day on which the school reopens after that closure
                 */
                schoolReopensOn?: string | null;
                /** @description an education, health and care plan is in force */
                hasEhcPlan?: boolean | null;
                /**
                 * Format: date
                 * @description request for an EHC needs assessment received
                 */
                ehcNeedsAssessmentRequestedOn?: string | null;
                /**
                 * Format: date
                 * @description authority notified whether it will assess
                 */
                ehcNeedsAssessmentDecisionOn?: string | null;
                /** @description the authority agreed to assess */
                ehcNeedsAssessmentAgreed?: boolean | null;
                /**
                 * Format: date
                 * @description school asked for advice for the assessment
                 */
                schoolAdviceRequestedOn?: string | null;
                /**
                 * Format: date
                 * @description advice of the school received
                 */
                schoolAdviceReceivedOn?: string | null;
                /**
                 * @description recorded reason that can excuse the time limits of an assessment
                 * @enum {string|null}
                 */
                assessmentDelayReason?: "exceptional-personal-circumstances" | "absent-from-area" | "missed-appointment" | null;
                /**
                 * Format: date
                 * @description first day to which that reason applies
                 */
                assessmentDelayFrom?: string | null;
                /**
                 * Format: date
                 * @description last day to which that reason applies
                 */
                assessmentDelayUntil?: string | null;
                /**
                 * Format: date
                 * @description draft of the first plan sent to the parent or young person
                 */
                draftPlanSentOn?: string | null;
                /**
                 * Format: date
                 * @description authority notified that it will not make a plan
                 */
                ehcPlanRefusedOn?: string | null;
                /**
                 * Format: date
                 * @description plan first made
                 */
                planFirstMadeOn?: string | null;
                /**
                 * Format: date
                 * @description authority notified its decision after the last review; not the day of the meeting
                 */
                lastReviewCompletedOn?: string | null;
                /**
                 * Format: date
                 * @description meeting of the year 9 review
                 */
                year9ReviewOn?: string | null;
                /**
                 * Format: date
                 * @description meeting of the review in progress
                 */
                reviewMeetingOn?: string | null;
                /**
                 * @description decision after that meeting
                 * @enum {string|null}
                 */
                reviewDecision?: "maintain" | "amend" | "cease" | null;
                /**
                 * Format: date
                 * @description that decision notified
                 */
                reviewDecisionOn?: string | null;
                /**
                 * Format: date
                 * @description notice of the proposed amendments served
                 */
                amendmentNoticeServedOn?: string | null;
                /**
                 * Format: date
                 * @description final amended plan issued
                 */
                finalAmendedPlanOn?: string | null;
                /**
                 * Format: date
                 * @description personal budget requested
                 */
                personalBudgetRequestedOn?: string | null;
                /**
                 * Format: date
                 * @description request for a re-assessment received
                 */
                reassessmentRequestedOn?: string | null;
                /**
                 * Format: date
                 * @description agreement to re-assess notified
                 */
                reassessmentAgreedOn?: string | null;
                /**
                 * Format: date
                 * @description refusal to re-assess notified
                 */
                reassessmentRefusedOn?: string | null;
                /**
                 * Format: date
                 * @description decision to cease the plan notified
                 */
                ceaseDecisionOn?: string | null;
                /**
                 * Format: date
                 * @description a decision with a right of appeal notified
                 */
                appealableDecisionOn?: string | null;
                /** @description the appeal is only about the school or other place named in the plan */
                appealOnlyAboutPlacement?: boolean | null;
                /**
                 * Format: date
                 * @description family contacted the mediation adviser
                 */
                mediationAdviserContactedOn?: string | null;
                /**
                 * Format: date
                 * @description family told the mediation adviser that it does not want mediation
                 */
                mediationDeclinedOn?: string | null;
                /**
                 * Format: date
                 * @description family told the authority that it wants mediation
                 */
                mediationRequestedOn?: string | null;
                /**
                 * @description subject of the mediation
                 * @enum {string|null}
                 */
                mediationIssues?: "education-or-social-care" | "health" | "both" | null;
                /**
                 * Format: date
                 * @description authority notified the integrated care board of the subject of the mediation
                 */
                mediationHealthBoardToldOn?: string | null;
                /**
                 * Format: date
                 * @description authority told the mediation adviser that it cannot arrange mediation in time
                 */
                mediationNotArrangedOn?: string | null;
                /**
                 * Format: date
                 * @description mediation held
                 */
                mediationHeldOn?: string | null;
                /**
                 * Format: date
                 * @description mediation certificate issued
                 */
                mediationCertificateOn?: string | null;
                /**
                 * Format: date
                 * @description agreement reached in mediation
                 */
                mediationAgreementOn?: string | null;
                /**
                 * @description content of the mediation agreement
                 * @enum {string|null}
                 */
                mediationAgreementType?: "assess" | "make-plan" | "reconsider" | "amend-plan" | "change-named-setting" | "continue-plan" | "continue-and-amend-plan" | "cease-plan" | "not-appealable" | null;
                /**
                 * Format: date
                 * @description day by which to act, where the parties agreed on one in writing
                 */
                mediationAgreementDueOn?: string | null;
                /**
                 * Format: date
                 * @description appeal lodged with the tribunal
                 */
                appealLodgedOn?: string | null;
                /**
                 * Format: date
                 * @description authority told the tribunal, before its response, that it does not oppose the appeal
                 */
                appealNotOpposedOn?: string | null;
                /**
                 * Format: date
                 * @description appeal concluded
                 */
                appealConcludedOn?: string | null;
                /**
                 * Format: date
                 * @description tribunal order made
                 */
                tribunalOrderOn?: string | null;
                /**
                 * @description content of the tribunal’s order, or of an appeal that was not opposed
                 * @enum {string|null}
                 */
                tribunalOrderType?: "assess" | "make-plan" | "reconsider" | "amend-plan" | "change-named-setting" | "continue-plan" | "continue-and-amend-plan" | "cease-plan" | null;
                /**
                 * Format: date
                 * @description a school discriminated because of disability; the last day, where it went on
                 */
                discriminationOn?: string | null;
                /**
                 * Format: date
                 * @description detention in custody began
                 */
                detainedOn?: string | null;
                /**
                 * Format: date
                 * @description authority learned of the detention
                 */
                detentionKnownOn?: string | null;
                /**
                 * @description kind of place in which the person is detained
                 * @enum {string|null}
                 */
                detentionAccommodation?: "young-offender-institution" | "secure-training-centre" | "secure-childrens-home" | "secure-school" | "adult-custody" | null;
                /**
                 * Format: date
                 * @description last meeting about the plan in custody
                 */
                lastDetentionMonitoringOn?: string | null;
                /**
                 * Format: date
                 * @description released from custody
                 */
                releasedOn?: string | null;
                /**
                 * Format: date
                 * @description moved, or will move, out of the authority’s area
                 */
                movedOutOfAreaOn?: string | null;
                /**
                 * Format: date
                 * @description the old authority became aware of the move
                 */
                oldAuthorityAwareOn?: string | null;
                /**
                 * Format: date
                 * @description plan transferred to the new authority
                 */
                ehcPlanTransferredOn?: string | null;
                /**
                 * Format: date
                 * @description moved into the area
                 */
                movedIntoAreaOn?: string | null;
                /**
                 * Format: date
                 * @description old integrated care board became aware that another one is responsible
                 */
                responsibleIcbChangedOn?: string | null;
                /** @description is disabled */
                disabled?: boolean | null;
                /** @description is likely to have needs for care and support after 18 */
                likelyAdultCareNeeds?: boolean | null;
                /** @description receives support under Children Act s.17 or CSDPA s.2 now */
                receivesChildrensSocialCare?: boolean | null;
                /** @description consents to the Care Act transition assessment */
                consentsToTransitionAssessment?: boolean | null;
                /** @description is experiencing, or at risk of, abuse or neglect */
                atRiskOfAbuseOrNeglect?: boolean | null;
                /**
                 * Format: date
                 * @description authority refused a request for a transition assessment
                 */
                transitionAssessmentRefusedOn?: string | null;
                /**
                 * Format: date
                 * @description transition assessment completed
                 */
                transitionAssessmentCompletedOn?: string | null;
                /** @description the authority treats that assessment as one of an adult (Care Act s.59(6)) */
                transitionAssessmentCountsForAdult?: boolean | null;
                /** @description refuses, as an adult, an assessment of needs for care and support */
                refusesAdultAssessment?: boolean | null;
                /** @description lacks capacity to refuse an assessment that is in their best interests */
                lacksCapacityToRefuseAssessment?: boolean | null;
                /**
                 * Format: date
                 * @description needs assessment as an adult completed
                 */
                adultNeedsAssessmentCompletedOn?: string | null;
                /**
                 * Format: date
                 * @description the authority reached its Care Act conclusion
                 */
                adultSocialCareConclusionOn?: string | null;
                /**
                 * @description the conclusion of adult social care
                 * @enum {string|null}
                 */
                adultSocialCareConclusion?: "no-needs" | "needs-will-not-be-met" | "needs-will-be-met" | "no-duty-to-assess" | null;
                /**
                 * Format: date
                 * @description adult care and support began
                 */
                adultSupportStartedOn?: string | null;
                /** @description direct payments are made to a parent */
                directPaymentsToParent?: boolean | null;
                /** @description a parent or other adult cares for the person */
                hasParentCarer?: boolean | null;
                /**
                 * Format: date
                 * @description assessment of that carer completed
                 */
                carersAssessmentCompletedOn?: string | null;
                /** @description is a young carer */
                youngCarer?: boolean | null;
                /** @description is a young carer likely to need support after 18 */
                youngCarerLikelyToNeedSupport?: boolean | null;
                /**
                 * Format: date
                 * @description assessment of the young carer completed
                 */
                youngCarersAssessmentCompletedOn?: string | null;
                /** @description is looked after by the authority */
                lookedAfter?: boolean | null;
                /** @description days looked after since the 14th birthday */
                lookedAfterDaysSince14?: number | null;
                /** @description is looked after only in short breaks with return to a parent (reg 48) */
                lookedAfterInShortBreaksOnly?: boolean | null;
                /**
                 * Format: date
                 * @description became an eligible child
                 */
                becameEligibleChildOn?: string | null;
                /** @description is a former relevant child (care leaver) */
                formerRelevantChild?: boolean | null;
                /**
                 * Format: date
                 * @description pathway plan last reviewed
                 */
                pathwayPlanLastReviewedOn?: string | null;
                /** @description has a children’s continuing care package */
                childrensContinuingCare?: boolean | null;
                /** @description is likely to need NHS continuing healthcare as an adult */
                likelyAdultContinuingHealthcare?: boolean | null;
                /**
                 * Format: date
                 * @description positive continuing healthcare checklist received by the integrated care board
                 */
                chcChecklistReceivedOn?: string | null;
                /**
                 * Format: date
                 * @description integrated care board notified its decision on adult continuing healthcare
                 */
                chcDecisionOn?: string | null;
                /** @description was found eligible for adult continuing healthcare by that decision */
                chcEligible?: boolean | null;
                /**
                 * Format: date
                 * @description adult continuing healthcare began
                 */
                chcCareBeganOn?: string | null;
                /** @description is placed out of the area of the responsible integrated care board */
                placedOutOfArea?: boolean | null;
                /** @description will move from children’s to adults’ health services */
                willMoveToAdultHealthServices?: boolean | null;
                /**
                 * Format: date
                 * @description entered the children’s health service
                 */
                enteredChildrensHealthServiceOn?: string | null;
                /** @description has a named worker for the health transition */
                hasNamedWorker?: boolean | null;
                /**
                 * Format: date
                 * @description last meeting about the health transition
                 */
                lastTransitionMeetingOn?: string | null;
                /** @description one row for each children’s health service that will hand over */
                healthHandovers?: {
                    /** @description the children’s service */
                    service?: string | null;
                    /**
                     * Format: date
                     * @description first day with the adult service
                     */
                    transferOn?: string | null;
                    /**
                     * Format: date
                     * @description met a practitioner of the adult service
                     */
                    metAdultPractitionerOn?: string | null;
                    /**
                     * Format: date
                     * @description first appointment with the adult service
                     */
                    firstAdultAppointmentOn?: string | null;
                    /** @description that appointment was attended */
                    attended?: boolean | null;
                }[] | null;
                /** @description is open to child and adolescent mental health services */
                openToCamhs?: boolean | null;
                /** @description is on the GP’s learning disability register */
                onLearningDisabilityRegister?: boolean | null;
                /**
                 * Format: date
                 * @description last annual health check
                 */
                lastAnnualHealthCheckOn?: string | null;
                /** @description has a learning disability or is autistic */
                learningDisabilityOrAutism?: boolean | null;
                /**
                 * @description rating on the dynamic support register; blue is in hospital
                 * @enum {string|null}
                 */
                riskOfAdmission?: "red" | "amber" | "green" | "blue" | null;
                /**
                 * Format: date
                 * @description admitted to a mental health or specialist inpatient unit
                 */
                admittedToHospitalOn?: string | null;
                /** @description is an inpatient now */
                inpatient?: boolean | null;
                /** @description is in a secure service */
                secureService?: boolean | null;
                /** @description a care (education) and treatment review was held before admission */
                communityCetrHeld?: boolean | null;
                /**
                 * Format: date
                 * @description last care (education) and treatment review
                 */
                lastCetrOn?: string | null;
                /** @description lacks capacity for decisions about the EHC plan */
                lacksCapacityForEhcDecisions?: boolean | null;
                /** @description care arrangements may deprive the person of liberty */
                arrangementsMayDepriveOfLiberty?: boolean | null;
                /** @description lacks capacity for the care arrangements */
                lacksCapacityForArrangements?: boolean | null;
                /** @description lacks capacity for financial decisions */
                lacksCapacityForFinances?: boolean | null;
                /**
                 * Format: date
                 * @description arrangements that may deprive of liberty last looked at again
                 */
                libertyArrangementsReviewedOn?: string | null;
                /** @description receives disability living allowance */
                receivesDisabilityLivingAllowance?: boolean | null;
                /** @description that allowance was awarded under the special rules for the end of life */
                dlaUnderSpecialRules?: boolean | null;
                /**
                 * Format: date
                 * @description last day of that award
                 */
                dlaAwardEndsOn?: string | null;
                /**
                 * Format: date
                 * @description date on the letter inviting a claim for personal independence payment
                 */
                pipInvitationLetterOn?: string | null;
                /** @description was in hospital on the 16th birthday */
                inpatientOn16thBirthday?: boolean | null;
                /**
                 * Format: date
                 * @description discharged from hospital
                 */
                dischargedOn?: string | null;
                /**
                 * Format: date
                 * @description first day of the young person’s own universal credit
                 */
                ownUniversalCreditFrom?: string | null;
                /**
                 * Format: date
                 * @description copy of the individual development plan given (Wales)
                 */
                idpCopyGivenOn?: string | null;
                /**
                 * Format: date
                 * @description notice given, after a review, that the individual development plan stays unchanged (Wales)
                 */
                idpReviewNoticeOn?: string | null;
                /**
                 * Format: date
                 * @description notice that there may be additional learning needs (Wales)
                 */
                alnIdentifiedOn?: string | null;
                /**
                 * @description body that prepares the individual development plan (Wales)
                 * @enum {string|null}
                 */
                idpPreparedBy?: "local-authority" | "school" | null;
                /** @description has additional support needs (Scotland) */
                additionalSupportNeeds?: boolean | null;
                /**
                 * Format: date
                 * @description expected to leave school (Scotland)
                 */
                expectedSchoolLeavingOn?: string | null;
                /**
                 * Format: date
                 * @description authority became aware of the leaving date (Scotland)
                 */
                authorityAwareOfLeavingOn?: string | null;
                /**
                 * Format: date
                 * @description statement of special educational needs last reviewed (Northern Ireland)
                 */
                statementLastReviewedOn?: string | null;
            };
            /**
             * Format: date
             * @description day to work out the result for; today in Europe/London by default
             */
            asOf?: string;
            /**
             * @description jurisdiction; by default the fact `nation`, or else England. `norfolk` adds Norfolk's own rules
             * @enum {string}
             */
            pack?: "england" | "wales" | "scotland" | "northern-ireland" | "norfolk";
            /**
             * Format: date
             * @description day whose law applies; the day of `asOf` by default. A duty that an event started follows the law of the event's day
             */
            lawOn?: string;
        };
        MilestoneResponse: {
            /** @description days for reminders */
            prompts?: string[];
            /** @description occurrences of the duties that were left open, and go on as this one */
            follows?: string[];
            /** @description facts needed to decide the rule or its date */
            findOut?: string[];
            involves: string[];
            /** @description `EDU-08` */
            rule: string;
            /** @description `decide-after-review` */
            name: string;
            /** @description identifies one duty across recalculations; next year's duty has another key */
            occurrence: string;
            title: string;
            /** @description last day in time; null when the law sets no number of days, or the starting date is unknown */
            due: string | null;
            /** @description the day commonly called the deadline, when it differs from the last day in time */
            nominalDeadline?: string;
            /** @description a working target, not the limit */
            target?: string;
            /** @enum {string} */
            targetForce?: "legal-duty" | "statutory-guidance" | "best-practice" | "guard" | "discretion" | "right" | "derived-date" | "local";
            opensOn?: string;
            closesOn?: string;
            until?: string;
            /** @description by good practice, the latest day to start */
            startBy?: string;
            year9Starts?: string;
            year9Ends?: string;
            reviewDueOn?: string;
            meaning?: string;
            owner?: string;
            /** @description the rule whose date determined this date */
            boundBy?: string;
            exception?: string;
            prompt?: string;
            /** @description a power that must be considered, not a duty to exercise it */
            discretionary?: boolean;
            moot?: boolean;
            /** @description why there is nothing more to do, for the status `moot` */
            mootBecause?: string;
            /** @description the day is the beginning of a lasting state, not the last day to act */
            begins?: boolean;
            /** @description for the status `ended` */
            ended?: components["schemas"]["EndedResponse"];
            /** @description the rule under which a missed duty is owed now as well */
            continuesAs?: string;
            /** @enum {string} */
            status: "ended" | "open-now" | "active-since" | "deferred" | "not-recorded" | "overdue" | "upcoming" | "due-soon" | "met" | "met-late" | "late-by-statute" | "moot";
            /** @description whole days after the last day in time */
            daysOverdue?: number;
            /**
             * @description the customary day, when custom and statute differ by a day
             * @enum {string}
             */
            practiceStatus?: "late" | "on-time";
            /** @description day of completion */
            metOn?: string;
            /** @description first day of a continuing state */
            since?: string;
            /** @description missed, so the day to act is the requested day */
            actBy?: string;
            /** @enum {string} */
            force: "legal-duty" | "statutory-guidance" | "best-practice" | "guard" | "discretion" | "right" | "derived-date" | "local";
            /** @enum {string} */
            leadAgency: "young-person" | "health" | "education" | "childrens-social-care" | "adult-social-care" | "family" | "all" | "system";
            /** @description the body that leads, in words */
            leads: string;
            authority: components["schemas"]["AuthorityResponse"];
            why: components["schemas"]["WhyResponse"];
            /** @description completion criterion: done when … */
            evidence: string;
            ifMissed: string;
        };
        TimelineResponse: {
            /** @description entries without a date first, then by date */
            milestones: components["schemas"]["MilestoneResponse"][];
            guards: components["schemas"]["GuardResponse"][];
            warnings: components["schemas"]["WarningResponse"][];
            /** @description facts that are not known, those on which most rules wait first */
            unknownFacts: components["schemas"]["UnknownFactResponse"][];
            /** @description the requested day */
            asOf: string;
            /** @description age, year group, decision-maker and other derived values; an unknown value is absent */
            derived: components["schemas"]["DerivedResponse"];
            rulesVersion: string;
            /** @description day of the law that the rules follow */
            lawAsAt: string;
            /** @description day on which the rules were last compared with the law */
            checkedOn: string;
        };
        CompareRequest: {
            before: components["schemas"]["PreviewRequest"];
            after: components["schemas"]["PreviewRequest"];
        };
        ComparedResponse: {
            due: string | null;
            /** @enum {string} */
            status: "ended" | "open-now" | "active-since" | "deferred" | "not-recorded" | "overdue" | "upcoming" | "due-soon" | "met" | "met-late" | "late-by-statute" | "moot";
            /** @description how the date follows from the facts, with its authority */
            why: string;
        };
        DifferenceResponse: {
            /** @description the facts of this milestone that the two sides know differently */
            facts: string[];
            /** @enum {string} */
            kind: "added" | "removed" | "date-moved" | "status-changed";
            rule: string;
            occurrence: string;
            title: string;
            before: components["schemas"]["ComparedResponse"] | null;
            after: components["schemas"]["ComparedResponse"] | null;
        };
        ComparisonResponse: {
            id: string;
            /** @description for If-Match */
            version: number;
            /** @enum {string} */
            status: "open" | "not-the-same" | "merged";
            /** @description instant, ISO 8601 in UTC: the last time that the evidence was new */
            foundAt: string;
            /** @enum {string} */
            foundBy: "import" | "registration" | "change" | "merge";
            one: components["schemas"]["DuplicatePersonResponse"];
            other: components["schemas"]["DuplicatePersonResponse"];
            /** @description why they may be the same */
            evidence: components["schemas"]["EvidenceResponse"][];
            /** @description every detail of the two records, side by side */
            fields: components["schemas"]["ComparedFieldResponse"][];
            /** @description newest first */
            decisions: components["schemas"]["DuplicateDecisionResponse"][];
            /** @description actions that this account may take now; a merge is a request to the kept record */
            allowedActions: ("not-the-same" | "merge")[];
        };
        ConsiderationResponse: {
            rule: string;
            title: string;
            /** @description null: a fact that decides it is unknown */
            applies: boolean | null;
            because: components["schemas"]["BranchResponse"];
        };
        ConsideredResponse: {
            items: components["schemas"]["ConsiderationResponse"][];
            /** @description the requested day */
            asOf: string;
            rulesVersion: string;
            /** @description day of the law that the rules follow */
            lawAsAt: string;
            /** @description day on which the rules were last compared with the law */
            checkedOn: string;
        };
        RuleEndResponse: {
            /** @description first day without the duty, in words */
            on: string;
            because: string;
            /** @description the rule under which the matter goes on */
            continuesAs?: string;
        };
        RuleResponse: {
            nations: string[];
            involves: string[];
            /** @description the days on which the law itself ends the duty */
            endsBy?: components["schemas"]["RuleEndResponse"][];
            id: string;
            name: string;
            /** @description subject area of the law */
            family: string;
            title: string;
            /** @description the conditions of the rule, in words */
            appliesWhen: string;
            /** @description the date in words, or that the rule sets none */
            date: string;
            dated: boolean;
            /** @enum {string} */
            force: "legal-duty" | "statutory-guidance" | "best-practice" | "guard" | "discretion" | "right" | "derived-date" | "local";
            /** @enum {string} */
            leadAgency: "young-person" | "health" | "education" | "childrens-social-care" | "adult-social-care" | "family" | "all" | "system";
            /** @description the body that leads, in words */
            leads: string;
            citation: string;
            /** @description the provision as it stood on the day of the check */
            url?: string;
            /** @description the words of the law that the rule relies on */
            quote?: string;
            /** @enum {string} */
            confidence: "high" | "medium" | "low" | "unconfirmed";
            /** @description the part that is not confirmed */
            unconfirmed?: string;
            /** @description completion criterion: done when … */
            evidence: string;
            ifMissed: string;
            /**
             * @description the act that the rule blocks
             * @enum {string}
             */
            guards?: "cease-plan" | "end-childrens-services";
            /** @description the value that distinguishes this duty from next year's */
            comesAgainBy?: string;
            /** @description this version is in force from this day to this day; several versions have the same id */
            validFrom?: string;
            validTo?: string;
            rulesVersion: string;
            /** @description day of the law that the rules follow */
            lawAsAt: string;
            /** @description day on which the rules were last compared with the law */
            checkedOn: string;
        };
        RulesResponse: {
            items: components["schemas"]["RuleResponse"][];
        };
        FirstStepRequest: {
            title: string;
            /** @description position of the step's goal in the request's `goals`, starting at 0 */
            goal?: number;
            /** @description last day in time */
            dueOn?: string;
            /** @enum {string} */
            ownerAgency?: "health" | "education" | "childrens-social-care" | "adult-social-care";
            deliveryTeam?: string | null;
            person?: components["schemas"]["StepPerson"] | null;
            /** @description name or role of the person who leads the action */
            actionLead?: string | null;
            /** @description name or role of the accountable director */
            sponsoringDirector?: string | null;
        };
        OpenPlanRequest: {
            youngPersonId: string;
            goals?: components["schemas"]["NewGoalRequest"][];
            steps?: components["schemas"]["FirstStepRequest"][];
        };
        PlanOpenedResponse: {
            id: string;
            reference: string;
            youngPersonId: string;
            /** @description for `If-Match` */
            version: number;
            /** @description day */
            openedOn: string;
            /** @description ids of the goals, in the order of the request */
            goals: string[];
            /** @description ids of the steps, in the order of the request */
            steps: string[];
            /** @description number of steps set by the law */
            milestones: number;
        };
        PlanOverridingResponse: {
            reason: string;
            accountable: components["schemas"]["AccountablePerson"];
            /** @description codes of the gaps; codes about carers’ own assessments are withheld from the family */
            gaps: ("CHILDRENS_SUPPORT_GOES_ON" | "CARERS_ASSESSMENT_OPEN" | "CARER_NOT_LISTED" | "HEALTH_NOT_HANDED_OVER" | "AREA_NOT_CONSIDERED" | "REVIEW_OPEN" | "SUPPORT_GAP_OPEN" | "STEPS_OVERDUE" | "STEPS_HANDED_BACK" | "STEPS_UNOWNED")[];
        };
        PlanClosingResponse: {
            /** @description day */
            on: string;
            /** @enum {string} */
            reason: "opened-in-error" | "moved-out-of-area" | "died" | "transition-complete" | "young-person-does-not-want-a-plan" | "over-age";
            words: string | null;
            /** @description null when no gap was open */
            overriding: components["schemas"]["PlanOverridingResponse"] | null;
        };
        NamedWorkerResponse: {
            name: string;
            team: string | null;
        };
        PlanPersonResponse: {
            id: string;
            reference: string;
            /** @description null: the person has one name only, which is the other one */
            givenName: string | null;
            familyName: string | null;
            preferredName: string | null;
            /** @description day */
            dateOfBirth: string | null;
            /** @description completed years today */
            age: number | null;
            /** @description national curriculum year today */
            yearGroup: number | null;
            /** @description SEN2 need codes, primary first */
            needs: string[];
            namedWorker: components["schemas"]["NamedWorkerResponse"] | null;
        };
        AreaNote: {
            words: string;
            /** @description name of the person who recorded it */
            by: string;
            /** @description day */
            on: string;
        };
        AreaBalanceResponse: {
            /** @enum {string} */
            area: "employment" | "independent-living" | "community" | "health";
            /** @description number of goals, without cancelled goals */
            goals: number;
            /** @description reason why the area needs no goal, if one is recorded */
            notNeeded: components["schemas"]["AreaNote"] | null;
            /** @description the area has a goal, or a note that none is needed */
            considered: boolean;
        };
        StepReferralResponse: {
            id: string;
            reference: string;
            status: string;
            /** @description code of the reason for a refusal or a withdrawal */
            reason: string | null;
            /** @description first day of support */
            startedOn: string | null;
        };
        StepInPlanResponse: {
            id: string;
            planId: string;
            /** @description for `If-Match` */
            version: number;
            title: string;
            goalId: string | null;
            /** @description rule of the law that sets the step, `SC-02`; null for a step that a person added */
            rule: string | null;
            /** @description distinguishes this year's duty from next year's */
            occurrence: string | null;
            /** @description the commonly used deadline, if it differs from the last day in time */
            nominalDeadline: string | null;
            /** @description first possible day */
            opensOn: string | null;
            /** @description the lead by law: an agency, `young-person`, `family`, `all` or `system` */
            leadAgency: string | null;
            /** @description name of the body that leads */
            leads: string | null;
            citation: string | null;
            /** @description certainty of the rule: `high`, `medium`, `low`, `unconfirmed` */
            confidence: string | null;
            /** @description binding force: `legal-duty`, `statutory-guidance`, `best-practice` … */
            force: string | null;
            /** @description explanation of the date from the day it was set */
            why: string | null;
            /** @description the step and its date, in words for the family */
            familyWords: string | null;
            /** @description the day is the first of a lasting state, not the last day to act */
            begins: boolean;
            /**
             * @description `not-recorded` (whether it was done is not on record), `dated`, `open-now` (without delay), `active-since` (lasts), `deferred` (waits)
             * @enum {string}
             */
            standing: "dated" | "open-now" | "active-since" | "deferred" | "not-recorded";
            /** @description last day in time */
            dueOn: string | null;
            /** @description the first date that was set, if it was postponed after it had passed */
            firstDueOn: string | null;
            overdue: boolean;
            /** @description target date of its owner */
            targetOn: string | null;
            /** @enum {string} */
            dutyOf: "nobody" | "agency" | "every-agency" | "family";
            /** @enum {string|null} */
            ownerAgency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            deliveryTeam: string | null;
            person: components["schemas"]["StepPerson"] | null;
            /**
             * @description the person accountable for it: the person it names, or the person accountable for the plan; null if no agency must
             *     do the step
             */
            accountable: components["schemas"]["StepAccountableResponse"] | null;
            actionLead: string | null;
            sponsoringDirector: string | null;
            /** @enum {string} */
            status: "done" | "no-longer-needed" | "not-started" | "in-progress" | "blocked" | "withdrawn";
            /** @description reason why it is blocked or no longer needed */
            statusReason: string | null;
            /**
             * @description response of the owning agency
             * @enum {string}
             */
            response: "handed-back" | "offered" | "unowned" | "accepted";
            /** @description null if no answer is due */
            answer: components["schemas"]["AwaitedAnswerResponse"] | null;
            handBack: components["schemas"]["HandBackResponse"] | null;
            evidence: components["schemas"]["EvidenceResponse"][];
            /** @description actions open to the caller now */
            allowedActions: string[];
            referrals: components["schemas"]["StepReferralResponse"][];
        };
        GoalInPlanResponse: {
            id: string;
            planId: string;
            /** @description for `If-Match` */
            version: number;
            /** @enum {string} */
            area: "employment" | "independent-living" | "community" | "health";
            /** @description other areas that the goal also serves */
            relatedAreas: ("employment" | "independent-living" | "community" | "health")[];
            title: string;
            ownWords: string | null;
            /**
             * @description speaker of the own words
             * @enum {string|null}
             */
            ownWordsBy: "parent-carer" | "young-person" | "advocate" | "other" | null;
            successCriterion: string | null;
            /** @description day */
            targetOn: string | null;
            /** @description first target date, if it was moved after it had passed */
            firstTargetOn: string | null;
            /** @description day to take up a goal for later */
            remindOn: string | null;
            /** @enum {string} */
            status: "proposed" | "agreed" | "active" | "on-hold" | "ended";
            /**
             * @description reason code for its end
             * @enum {string|null}
             */
            endReason: "other" | "reached" | "no-longer-wanted" | "another-goal-instead" | "not-possible" | "no-support-found" | "taken-back" | "added-in-error" | null;
            /** @description reason for its status, in words */
            statusReason: string | null;
            /** @enum {string} */
            achievement: "not-started" | "in-progress" | "achieved" | "partly-achieved" | "not-achieved";
            /**
             * @description party that added it
             * @enum {string}
             */
            addedBy: "young-person" | "carer" | "staff";
            /** @description day */
            addedOn: string;
            /** @description actions open to the caller now: `change`, `rate`, and the verbs of its status */
            allowedActions: string[];
            /** @description the young person's ratings of the progress, oldest first */
            ratings: components["schemas"]["RatingResponse"][];
            steps: components["schemas"]["StepInPlanResponse"][];
        };
        PublishedVersionResponse: {
            number: number;
            /** @description SHA-256 of its content */
            contentHash: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @description the current content equals this version */
            current: boolean;
        };
        PlanResponse: {
            id: string;
            reference: string;
            /** @enum {string} */
            status: "open" | "closed";
            /**
             * @description whether the plan opened automatically or on request
             * @enum {string}
             */
            trigger: "automatic" | "requested";
            /** @description for `If-Match`, and the version to send with an answer */
            version: number;
            /** @description day */
            openedOn: string;
            closing: components["schemas"]["PlanClosingResponse"] | null;
            notes: string | null;
            /** @description the person accountable for the plan */
            accountable: components["schemas"]["PlanAccountableResponse"] | null;
            youngPerson: components["schemas"]["PlanPersonResponse"];
            /** @description the four outcome areas, each considered or not */
            areas: components["schemas"]["AreaBalanceResponse"][];
            goals: components["schemas"]["GoalInPlanResponse"][];
            /** @description steps set by law, by their last day */
            milestones: components["schemas"]["StepInPlanResponse"][];
            /** @description steps that people added without a goal */
            steps: components["schemas"]["StepInPlanResponse"][];
            /** @description the latest hundred, newest first */
            comments: components["schemas"]["CommentResponse"][];
            /** @description the last answer of the young person, each carer and each agency */
            answers: components["schemas"]["AnswerResponse"][];
            published: components["schemas"]["PublishedVersionResponse"] | null;
            /** @description names of the permissions that the caller can use on the plan now */
            allowedActions: string[];
        };
        AreaNotNeededRequest: {
            /** @enum {string} */
            area: "employment" | "independent-living" | "community" | "health";
            /** @description reason why the area needs no goal */
            words: string;
        };
        ChangePlanRequest: {
            notes?: string | null;
            /** @description the complete list of outcome areas that were considered and need no goal */
            areasNotNeeded?: components["schemas"]["AreaNotNeededRequest"][];
        };
        TodayAction: {
            /** @description stable name for the client: `take`, `reply`, `accept` */
            name: string;
            /** @enum {string} */
            method: "GET" | "POST" | "PATCH" | "PUT";
            href: string;
        };
        TodayRow: {
            /** @description id of the record that the row is about */
            id: string;
            youngPersonId: string | null;
            /** @description the young person's usual name; null for organisations without it in their disclosure */
            name: string | null;
            planId: string | null;
            stepId: string | null;
            reviewId: string | null;
            referralId: string | null;
            /** @description title of the step or the service, or what the request for help is about */
            title: string | null;
            /** @description rule that sets the day */
            rule: string | null;
            /** @description last day in time, or the day of the event */
            on: string | null;
            /** @description whole days after that day; 0 when not late */
            daysLate: number;
            action: components["schemas"]["TodayAction"];
        };
        TodayBlock: {
            /** @enum {string} */
            key: "help-asked" | "my-help" | "disagreed" | "my-answer" | "childrens-answers" | "commented" | "late" | "handed-back" | "waiting-for-my-agency" | "next-things" | "childrens-next-things" | "start-to-confirm" | "reviews" | "turns-18" | "review-not-recorded" | "consent-taken-back" | "referrals-without-owner" | "referrals-late" | "referrals-disputed" | "referrals-unconfirmed" | "referrals-expired" | "referrals-not-sent";
            /** @description the first five */
            rows: components["schemas"]["TodayRow"][];
            /**
             * @description `unavailable`: the service that has the records does not answer
             * @enum {string}
             */
            status: "ok" | "unavailable";
            /** @description number of rows behind the link; null when the service does not answer */
            count: number | null;
            /** @description there are more than the count, which stops at 200 */
            more: boolean;
            /** @description the whole list; null where no list has exactly these rows */
            link: string | null;
        };
        TodayPart: {
            /** @enum {string} */
            service: "transition-plans" | "referrals";
            blocks: components["schemas"]["TodayBlock"][];
            /** @description role of the account */
            role: string;
        };
        VoiceRow: {
            /** @description id of the answer or the comment */
            id: string;
            planId: string;
            planReference: string;
            youngPersonId: string;
            /** @description the young person's usual name */
            name: string;
            goalId: string | null;
            /**
             * @description kind of comment; null for an answer
             * @enum {string|null}
             */
            kind: "decision" | "comment" | "progress" | "barrier" | "what-helps" | null;
            /** @enum {string} */
            by: "young-person" | "carer" | "agency";
            /**
             * @description agency, if an agency answered
             * @enum {string|null}
             */
            agency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            /** @description name of the author */
            byName: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @description nobody of staff has replied, and the plan was not published or changed since */
            waiting: boolean;
        };
        VoicesPage: {
            items: components["schemas"]["VoiceRow"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        WorklistPerson: {
            /** @description account */
            subject: string;
            name: string;
        };
        WorklistRow: {
            /** @description id of the step */
            id: string;
            planId: string;
            planReference: string;
            youngPersonId: string;
            /** @description the young person's usual name; null for leaders, who open a record by a drill-down */
            name: string | null;
            title: string;
            /** @description rule that sets the step */
            rule: string | null;
            force: string | null;
            /** @description last day in time; null for “without delay” or no date */
            dueOn: string | null;
            /** @description whole days after the last day in time; 0 when not late */
            daysOverdue: number;
            targetOn: string | null;
            /** @enum {string} */
            status: "done" | "no-longer-needed" | "not-started" | "in-progress" | "blocked" | "withdrawn";
            /** @enum {string} */
            response: "handed-back" | "offered" | "unowned" | "accepted";
            /** @enum {string} */
            dutyOf: "nobody" | "agency" | "every-agency" | "family";
            /** @enum {string|null} */
            ownerAgency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            deliveryTeam: string | null;
            person: components["schemas"]["WorklistPerson"] | null;
            /** @description the person named on the step, or the person accountable for the plan */
            accountable: components["schemas"]["StepAccountableResponse"] | null;
            actionLead: string | null;
            sponsoringDirector: string | null;
            /** @enum {string|null} */
            handBackReason: "other" | "not-our-responsibility" | "not-enough-information" | "not-eligible" | "no-capacity" | "wrong-team" | null;
            /** @enum {string|null} */
            handedBackBy: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            /** @description day on which the step was offered to an agency that has not answered */
            offeredOn: string | null;
            /** @description number of reminders sent */
            chasedTimes: number;
        };
        WorklistPage: {
            items: components["schemas"]["WorklistRow"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        GoalReminder: {
            /** @description id of the goal */
            id: string;
            planId: string;
            planReference: string;
            youngPersonId: string;
            /** @description the young person's usual name */
            name: string;
            /** @enum {string} */
            area: "employment" | "independent-living" | "community" | "health";
            title: string;
            /** @enum {string} */
            status: "proposed" | "agreed" | "active" | "on-hold" | "ended";
            /** @description day */
            remindOn: string;
        };
        GoalReminderPage: {
            items: components["schemas"]["GoalReminder"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        DecisionSwitch: {
            /** @description id of the switch */
            id: string;
            planId: string;
            planReference: string;
            youngPersonId: string;
            /** @description the young person's usual name; null for leaders, who open a record by a drill-down */
            name: string | null;
            /** @enum {string} */
            kind: "money" | "ehc" | "health-and-care";
            /** @description first day of the new decision-maker */
            on: string;
            /**
             * @description decision-maker before that day
             * @enum {string}
             */
            from: "young-person" | "parent" | "representative";
            /**
             * @description decision-maker from that day
             * @enum {string}
             */
            to: "young-person" | "parent" | "representative";
        };
        DecisionSwitchPage: {
            items: components["schemas"]["DecisionSwitch"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        WorklistCounts: {
            due: number;
            overdue: number;
            unowned: number;
            handedBack: number;
            /** @description offered to an agency that has not answered */
            offered: number;
            /** @description offered, reminded, and still unanswered */
            silent: number;
            /** @description no person is named, and the plan has no accountable person */
            noAccountablePerson: number;
            /** @description no record shows whether they were done, so a person must find out; they are not late */
            notRecorded: number;
        };
        ReviewWorklistRow: {
            /** @description id of the review, or of the statutory step when there is no review */
            id: string;
            /** @description null when there is no review yet */
            reviewId: string | null;
            planId: string;
            planReference: string;
            youngPersonId: string;
            /** @description the young person's usual name; null for leaders, who open a record by a drill-down */
            name: string | null;
            serves: ("ehc-annual-review" | "pathway-plan-review" | "care-act-assessment" | "plan-review")[];
            /**
             * @description null when there is no review yet
             * @enum {string|null}
             */
            stage: "decided" | "scheduled" | "invited" | "held" | "reported" | "complete" | "exempt" | "cancelled" | null;
            /**
             * @description the next action that the review needs
             * @enum {string}
             */
            clock: "meeting" | "decision" | "window" | "papers" | "report" | "final" | "exemption";
            /** @description rule that sets the deadline */
            rule: string | null;
            /** @description last day in time; null when the law's date is unknown */
            dueOn: string | null;
            /** @description whole days after the last day in time; 0 when not late */
            daysOverdue: number;
            meetingOn: string | null;
        };
        ReviewWorklistPage: {
            items: components["schemas"]["ReviewWorklistRow"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        GapResponse: {
            /** @enum {string} */
            code: "CHILDRENS_SUPPORT_GOES_ON" | "CARERS_ASSESSMENT_OPEN" | "CARER_NOT_LISTED" | "HEALTH_NOT_HANDED_OVER" | "AREA_NOT_CONSIDERED" | "REVIEW_OPEN" | "SUPPORT_GAP_OPEN" | "STEPS_OVERDUE" | "STEPS_HANDED_BACK" | "STEPS_UNOWNED";
            /** @description the record with the gap: `health-handovers/<id>`, `areas/health`, `steps` */
            at: string;
            message: string;
            /** @description whether a reason from an accountable person overrides the gap */
            overridable: boolean;
        };
        ClosingAnswer: {
            gaps: components["schemas"]["GapResponse"][];
            /** @enum {string} */
            reason: "opened-in-error" | "moved-out-of-area" | "died" | "transition-complete" | "young-person-does-not-want-a-plan" | "over-age";
            /** @description no gap is open */
            possible: boolean;
            /** @description the plan can be closed, if necessary with an override */
            possibleWithReason: boolean;
        };
        OverridingRequest: {
            /** @description at least 20 characters */
            reason: string;
            accountable: components["schemas"]["AccountablePerson"];
        };
        ClosePlanRequest: {
            /** @enum {string} */
            reason: "opened-in-error" | "moved-out-of-area" | "died" | "transition-complete" | "young-person-does-not-want-a-plan" | "over-age";
            words?: string;
            /** @description required when gaps are open that can be overridden; see `GET …/closing` */
            overriding?: components["schemas"]["OverridingRequest"];
        };
        RemoveRequest: {
            /** @enum {string} */
            kind: "step" | "decision" | "comment" | "answer" | "goal" | "health-handover" | "carers-assessment" | "goal-words" | "goal-rating" | "step-words" | "answer-words" | "decision-words" | "review-words" | "review-invitee" | "review-advice" | "review-feedback" | "help-request" | "help-request-words" | "health-handover-words" | "carers-assessment-words" | "childrens-support-ending" | "childrens-support-ending-words" | "plan-notes" | "areas-not-needed" | "closing-words" | "declined-words" | "history-line" | "removal-words";
            /** @description id of the record; for the plan's own text, its plan id; for advice, the invitee id */
            id: string;
            /** @enum {string} */
            reason: "entered-in-error" | "wrong-person" | "objection-upheld";
            /** @description explanation, without repeating the removed content */
            words: string;
        };
        RemovalResponse: {
            id: string;
            /** @enum {string} */
            kind: "step" | "decision" | "comment" | "answer" | "goal" | "health-handover" | "carers-assessment" | "goal-words" | "goal-rating" | "step-words" | "answer-words" | "decision-words" | "review-words" | "review-invitee" | "review-advice" | "review-feedback" | "help-request" | "help-request-words" | "health-handover-words" | "carers-assessment-words" | "childrens-support-ending" | "childrens-support-ending-words" | "plan-notes" | "areas-not-needed" | "closing-words" | "declined-words" | "history-line" | "removal-words";
            /** @description id of the removed record */
            removedId: string;
            /** @enum {string} */
            reason: "entered-in-error" | "wrong-person" | "objection-upheld";
            words: string;
            /** @description name of the person who removed it */
            by: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
        };
        RemovalsResponse: {
            /** @description newest first */
            items: components["schemas"]["RemovalResponse"][];
        };
        /** @description Problem details (RFC 9457). Codes are stable; texts may change. */
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            instance: string;
            correlationId: string;
            errors?: {
                field: string;
                code: string;
                message: string;
            }[];
            /** @description the person who was first */
            taken?: {
                by: string;
                /** @description instant, ISO 8601 in UTC */
                at: string | null;
            };
            /** @description id of the record that replaces this one */
            keptId?: string;
            /** @description records that the caller may read and should compare first */
            possibleDuplicates?: {
                id: string;
                reference: string;
                evidence: string[];
            }[];
        };
        OrganisationResponse: {
            id: string;
            name: string;
            description: string | null;
            /** @description for `If-Match` */
            version: number;
            /** @description actions open to the caller now: `change` */
            allowedActions: string[];
        };
        OrganisationPage: {
            items: components["schemas"]["OrganisationResponse"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        NewOrganisation: {
            /** @description UUIDv7, if provider accounts already use one; otherwise the service creates it */
            id?: string;
            /** @description unique in the area, ignoring case */
            name: string;
            description?: string | null;
        };
        OrganisationChange: {
            name?: string;
            /** @description null removes it */
            description?: string | null;
        };
        CapacityResponse: {
            /**
             * @description `unknown` if nobody has stated it, as for a service that another directory lists
             * @enum {string}
             */
            status: "accepting" | "waiting-list" | "closed" | "additional-assessment-required" | "unknown";
            waitingListLength: number | null;
            /** @description current wait in weeks */
            waitingListWeeks: number | null;
            /** @description last day of the closure */
            closedUntil: string | null;
            /** @description date on which the capacity was last confirmed */
            assuredOn: string;
            /** @description nobody has confirmed the capacity for a month */
            stale: boolean;
        };
        PhoneResponse: {
            number: string;
            description: string | null;
        };
        LocationResponse: {
            id: string;
            name: string | null;
            address: string | null;
            city: string | null;
            county: string | null;
            postcode: string | null;
            latitude: number | null;
            longitude: number | null;
        };
        ScheduleResponse: {
            /** @enum {string} */
            frequency: "weekly" | "monthly";
            interval: number;
            byDay: string[];
            byMonthDay: number[];
            startsOn: string | null;
            validFrom: string | null;
            validTo: string | null;
            opensAt: string;
            closesAt: string;
            description: string | null;
        };
        ServiceAreaResponse: {
            code: string | null;
            name: string;
        };
        ClosureResponse: {
            from: string;
            until: string | null;
            reason: string | null;
        };
        AssuranceResponse: {
            on: string;
            /** @description null if the other directory does not name anyone */
            by: string | null;
        };
        SourceResponse: {
            id: string;
            url: string;
            /** @description id of the service at the source */
            externalId: string;
            /** @description date on which the area's staff took over the record */
            adoptedOn: string | null;
            /** @description date since which the source no longer lists it */
            vanishedOn: string | null;
        };
        ServiceResponse: {
            id: string;
            organisationId: string;
            organisationName: string;
            name: string;
            description: string | null;
            /**
             * @description null for a service that another directory lists
             * @enum {string|null}
             */
            outcomeArea: "employment" | "independent-living" | "community" | "health" | null;
            /** @description all outcome areas that it supports, `outcomeArea` first */
            outcomeAreas: ("employment" | "independent-living" | "community" | "health")[];
            minimumAge: number | null;
            maximumAge: number | null;
            /**
             * @description as of today: a closure that covers today makes an active service `temporarily-closed`
             * @enum {string}
             */
            status: "active" | "inactive" | "defunct" | "temporarily-closed";
            /** @enum {string|null} */
            agency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            /** @description whether young people may refer themselves */
            selfReferral: boolean;
            capacity: components["schemas"]["CapacityResponse"];
            url: string | null;
            email: string | null;
            phones: components["schemas"]["PhoneResponse"][];
            locations: components["schemas"]["LocationResponse"][];
            schedules: components["schemas"]["ScheduleResponse"][];
            languages: string[];
            eligibility: string | null;
            /** @description SEN2 codes; empty for any need */
            needs: string[];
            /** @description empty for the whole area */
            serviceAreas: components["schemas"]["ServiceAreaResponse"][];
            fees: string | null;
            alert: string | null;
            closure: components["schemas"]["ClosureResponse"] | null;
            /** @description last check of the whole record; null if never checked */
            assurance: components["schemas"]["AssuranceResponse"] | null;
            source: components["schemas"]["SourceResponse"] | null;
            /** @description whether it is open now according to its schedules; null without schedules */
            openNow: boolean | null;
            /** @description from the middle of the requested district to its nearest location; null without either */
            distanceKm: number | null;
            /** @description for `If-Match` */
            version: number;
            /** @description actions open to the caller now: `change`, `capacity`, `assurance` */
            allowedActions: string[];
        };
        ServicePage: {
            items: components["schemas"]["ServiceResponse"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        CapacityStatement: {
            /** @enum {string} */
            status: "accepting" | "waiting-list" | "closed" | "additional-assessment-required";
            /** @description number of people waiting; only with `waiting-list` */
            waitingListLength?: number | null;
            /** @description current wait in weeks; only with `waiting-list` */
            waitingListWeeks?: number | null;
            /** @description last day of the closure; only with `closed` */
            closedUntil?: string | null;
        };
        PhoneDto: {
            /** @description number as dialled; spaces are allowed */
            number: string;
            description?: string | null;
        };
        LocationDto: {
            name?: string | null;
            /** @description building and street */
            address: string;
            city: string;
            county: string;
            postcode: string;
            /** @description WGS 84; if absent, distances are measured from the middle of the postcode district */
            latitude?: number | null;
            longitude?: number | null;
        };
        ScheduleDto: {
            /** @enum {string} */
            frequency: "weekly" | "monthly";
            /** @description interval in weeks or months, counted from `startsOn`; by default 1 */
            interval?: number;
            /** @description `MO` to `SU`; with `monthly` also `2MO` for the second Monday and `-1FR` for the last Friday */
            byDay?: string[];
            /** @description with `monthly`: days of the month; -1 is the last */
            byMonthDay?: number[];
            startsOn?: string | null;
            validFrom?: string | null;
            validTo?: string | null;
            /** @description `09:30` */
            opensAt: string;
            closesAt: string;
            description?: string | null;
        };
        ServiceAreaDto: {
            /** @description ONS code, `E07000148` */
            code?: string | null;
            name: string;
        };
        ClosureDto: {
            from: string;
            /** @description last day; absent if not known */
            until?: string | null;
            reason?: string | null;
        };
        NewService: {
            /** @description preparation for adulthood outcomes that it supports in addition to `outcomeArea` */
            outcomeAreas?: ("employment" | "independent-living" | "community" | "health")[];
            /** @description SEN2 codes of the needs that it supports; empty for any need */
            needs?: ("SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH")[];
            organisationId: string;
            name: string;
            description?: string | null;
            /**
             * @description the preparation for adulthood outcome that it supports
             * @enum {string}
             */
            outcomeArea: "employment" | "independent-living" | "community" | "health";
            /** @description completed years; absent means no bound */
            minimumAge?: number | null;
            /** @description completed years, inclusive; absent means no bound */
            maximumAge?: number | null;
            /**
             * @description by default `active`
             * @enum {string}
             */
            status?: "active" | "inactive" | "defunct" | "temporarily-closed";
            capacity: components["schemas"]["CapacityStatement"];
            /**
             * @description statutory agency that runs it, if any
             * @enum {string|null}
             */
            agency?: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            /** @description whether young people may refer themselves; by default false */
            selfReferral?: boolean;
            /** Format: uri */
            url?: string | null;
            /** Format: email */
            email?: string | null;
            phones?: components["schemas"]["PhoneDto"][];
            /** @description empty for a service without a location, such as a telephone service */
            locations?: components["schemas"]["LocationDto"][];
            schedules?: components["schemas"]["ScheduleDto"][];
            /** @description BCP 47 tags of the languages in which the service supports people, such as `en`, or `bfi` for British Sign Language */
            languages?: string[];
            /** @description the people whom the service supports, in words */
            eligibility?: string | null;
            /** @description parts of the area that it covers; empty for the whole area */
            serviceAreas?: components["schemas"]["ServiceAreaDto"][];
            fees?: string | null;
            /** @description a current notice for everyone */
            alert?: string | null;
            /** @description temporary closure; null reopens the service */
            closure?: components["schemas"]["ClosureDto"] | null;
        };
        ServiceChange: {
            /** @description preparation for adulthood outcomes that it supports in addition to `outcomeArea` */
            outcomeAreas?: ("employment" | "independent-living" | "community" | "health")[];
            /** @description SEN2 codes of the needs that it supports; empty for any need */
            needs?: ("SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH")[];
            name?: string;
            /** @description null removes it */
            description?: string | null;
            /** @enum {string} */
            outcomeArea?: "employment" | "independent-living" | "community" | "health";
            /** @description null removes the bound */
            minimumAge?: number | null;
            /** @description null removes the bound */
            maximumAge?: number | null;
            /** @enum {string} */
            status?: "active" | "inactive" | "defunct" | "temporarily-closed";
            /**
             * @description null if no statutory agency runs it any longer
             * @enum {string|null}
             */
            agency?: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            selfReferral?: boolean;
            /** Format: uri */
            url?: string | null;
            /** Format: email */
            email?: string | null;
            phones?: components["schemas"]["PhoneDto"][];
            /** @description empty for a service without a location, such as a telephone service */
            locations?: components["schemas"]["LocationDto"][];
            schedules?: components["schemas"]["ScheduleDto"][];
            /** @description BCP 47 tags of the languages in which the service supports people, such as `en`, or `bfi` for British Sign Language */
            languages?: string[];
            /** @description the people whom the service supports, in words */
            eligibility?: string | null;
            /** @description parts of the area that it covers; empty for the whole area */
            serviceAreas?: components["schemas"]["ServiceAreaDto"][];
            fees?: string | null;
            /** @description a current notice for everyone */
            alert?: string | null;
            /** @description temporary closure; null reopens the service */
            closure?: components["schemas"]["ClosureDto"] | null;
        };
        ListedPersonResponse: {
            id: string;
            /** @description null: the person has one name only, which is the other one; all three are null for leaders */
            givenName: string | null;
            familyName: string | null;
            preferredName: string | null;
        };
        ReferralServiceResponse: {
            id: string;
            name: string;
            /** @enum {string} */
            outcomeArea: "employment" | "independent-living" | "community" | "health";
        };
        ReferralOrganisationResponse: {
            id: string;
            name: string;
        };
        ListedReferralResponse: {
            id: string;
            reference: string;
            version: number;
            /** @enum {string} */
            status: "waiting-list" | "draft" | "sending" | "sent" | "opened" | "information-requested" | "assessing" | "accepted" | "declined" | "start-booked" | "started" | "disputed" | "confirmed" | "ended" | "withdrawn" | "re-routed" | "expired" | "did-not-start";
            /** @enum {string} */
            urgency: "routine" | "soon" | "urgent";
            youngPerson: components["schemas"]["ListedPersonResponse"];
            service: components["schemas"]["ReferralServiceResponse"];
            organisation: components["schemas"]["ReferralOrganisationResponse"];
            createdAt: string;
            sentAt: string | null;
            /** @description date by which the organisation should answer */
            answerDueOn: string | null;
            /** @description the organisation did not answer by then */
            overdue: boolean;
            startedOn: string | null;
            /** @description reason code of a decline or a withdrawal */
            reason: string | null;
        };
        ReferralPage: {
            items: components["schemas"]["ListedReferralResponse"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        ReferredPersonResponse: {
            id: string;
            /** @description null: the person has one name only, which is the other one */
            givenName: string | null;
            familyName: string | null;
            preferredName: string | null;
            dateOfBirth: string | null;
            namedWorker: components["schemas"]["NamedWorkerResponse"] | null;
        };
        AskedOwnerResponse: {
            name: string;
            /** @description date of the request */
            on: string;
            /** @description name of the person who asked */
            by: string;
        };
        OwnerResponse: {
            /**
             * @description `team` until a person takes it over
             * @enum {string}
             */
            kind: "person" | "team";
            name: string;
            /** @description the person who was asked to take it over and has not answered */
            asked: components["schemas"]["AskedOwnerResponse"] | null;
            /** @description ownership actions open to the caller now: `take`, `hand-over`, `accept`, `decline` */
            allowedActions: string[];
        };
        OwnersResponse: {
            referrer: components["schemas"]["OwnerResponse"];
            /** @description null until it is sent */
            recipient: components["schemas"]["OwnerResponse"] | null;
        };
        SendingResponse: {
            groups: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            /** @description groups of fields that the consent does not cover */
            missingGroups: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            /** @description instant, ISO 8601 in UTC */
            since: string;
            /**
             * @description why the referral was not sent; null while it is being sent
             * @enum {string|null}
             */
            refusal: "NO_CONSENT" | "CONSENT_NOT_IN_FORCE" | "CONSENT_FOR_ANOTHER" | "GROUPS_NOT_COVERED" | "PERSON_NOT_KNOWN" | "PERSON_DECEASED" | "NO_ANSWER" | null;
        };
        DeadlineResponse: {
            /** @enum {string} */
            kind: "acknowledge" | "decide" | "offer" | "start";
            /** @description local target in working days */
            workingDays: number;
            /** @description instants, ISO 8601 in UTC */
            startedAt: string;
            /** @description while the deadline is paused: the due time if it resumed now */
            dueAt: string;
            /** @description working days that do not count because the deadline was paused */
            pausedFor: number;
            /**
             * @description why the deadline is paused now
             * @enum {string|null}
             */
            pausedBecause: "information-awaited" | "sharing-stopped" | null;
            stoppedAt: string | null;
            /** @description when it was due, if it had not been met by then */
            breachedAt: string | null;
            /** @description escalation level, 1 to 3; 0 if not breached */
            level: number;
            /** @description explanation of the due time, in sentences */
            why: string[];
        };
        WaitingListResponse: {
            /** @description position on the list, from 1 */
            position: number;
            /** @description expected wait in weeks, if the organisation stated one */
            expectedWeeks: number | null;
        };
        SupportResponse: {
            what: string;
            howMuch: string;
        };
        EarlierLineResponse: {
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @enum {string} */
            status: "waiting-list" | "draft" | "sending" | "sent" | "opened" | "information-requested" | "assessing" | "accepted" | "declined" | "start-booked" | "started" | "disputed" | "confirmed" | "ended" | "withdrawn" | "re-routed" | "expired" | "did-not-start";
            says: string;
        };
        QuestionResponse: {
            question: string;
            /** @description instant, ISO 8601 in UTC */
            askedAt: string;
            /** @description null while the question is open */
            answer: string | null;
            answeredAt: string | null;
        };
        AuthorResponse: {
            /** @description null for the organisation if the author is the young person or a carer, because it reads only disclosed facts about them */
            name: string | null;
            role: string;
            /** @enum {string|null} */
            agency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
        };
        HistoryLineResponse: {
            /** @description version of the referral after this action */
            version: number;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @description name of the action in the API, such as `sending` or `acceptance` */
            action: string;
            /** @description the action in a sentence */
            says: string;
            /**
             * @description status after this action
             * @enum {string}
             */
            status: "waiting-list" | "draft" | "sending" | "sent" | "opened" | "information-requested" | "assessing" | "accepted" | "declined" | "start-booked" | "started" | "disputed" | "confirmed" | "ended" | "withdrawn" | "re-routed" | "expired" | "did-not-start";
            by: components["schemas"]["AuthorResponse"];
            /** @description reason code */
            reason: string | null;
            /** @description also null if the words stay between the young person and the referrer */
            words: string | null;
            /** @description first day of support, stated or expected */
            day: string | null;
        };
        ReferralResponse: {
            id: string;
            /** @description people-facing reference, `REF-7F3K-2Q` */
            reference: string;
            version: number;
            /** @enum {string} */
            status: "waiting-list" | "draft" | "sending" | "sent" | "opened" | "information-requested" | "assessing" | "accepted" | "declined" | "start-booked" | "started" | "disputed" | "confirmed" | "ended" | "withdrawn" | "re-routed" | "expired" | "did-not-start";
            youngPerson: components["schemas"]["ReferredPersonResponse"];
            service: components["schemas"]["ReferralServiceResponse"];
            organisation: components["schemas"]["ReferralOrganisationResponse"];
            /** @description null for the organisation */
            planId: string | null;
            /** @description null for the organisation */
            stepId: string | null;
            /** @description shared by all referrals of a request to several services; null for the organisation, like the next two fields */
            requestId: string | null;
            /** @description the referral that this one replaces */
            previousReferralId: string | null;
            /** @description the referral that replaced this one */
            nextReferralId: string | null;
            /** @description made by the young person */
            selfReferral: boolean;
            owners: components["schemas"]["OwnersResponse"];
            need: string;
            background: string | null;
            /** @enum {string} */
            urgency: "routine" | "soon" | "urgent";
            ageException: string | null;
            /** @description words about risks; shown to the organisation only if the group `risk` was disclosed, never to carers, and otherwise as in the receipt */
            risk: string | null;
            /** @description present while the referral is being sent, and for a draft whose sending failed; null for the organisation */
            sending: components["schemas"]["SendingResponse"] | null;
            /** @description instants, ISO 8601 in UTC */
            createdAt: string;
            sentAt: string | null;
            /** @description response deadlines since the sending, in the order in which they started */
            clocks: components["schemas"]["DeadlineResponse"][];
            /** @description only while the young person is on the waiting list */
            waitingList: components["schemas"]["WaitingListResponse"] | null;
            startExpectedOn: string | null;
            startBookedOn: string | null;
            startedOn: string | null;
            /** @description null until the organisation records the start */
            support: components["schemas"]["SupportResponse"] | null;
            /**
             * @description the young person or the carer who confirmed or disputed the start; null until then, and again after a new start
             * @enum {string|null}
             */
            answeredBy: "young-person" | "carer" | null;
            /** @description consecutive unanswered requests to confirm the start */
            confirmationsMissed: number;
            /** @description last day before inaction ends the referral, or turns a referral in `sending` into a draft; null if it does not expire */
            expiresOn: string | null;
            /** @description code of the last reason given for a decline, a withdrawal or another end; its words are in the history */
            reason: string | null;
            /** @description events at services that were asked earlier, oldest first */
            earlier: components["schemas"]["EarlierLineResponse"][];
            /** @description oldest first */
            questions: components["schemas"]["QuestionResponse"][];
            /** @description oldest first */
            history: components["schemas"]["HistoryLineResponse"][];
            /** @description warnings to the sender; only in the response to the sending */
            warnings: components["schemas"]["WarningResponse"][];
            /** @description actions open to the caller now: names of sub-resources, and `change` for a draft */
            allowedActions: string[];
        };
        ChangeReferralRequest: {
            serviceId?: string;
            /** @description null removes it */
            planId?: string | null;
            /** @description null removes it */
            stepId?: string | null;
            need?: string;
            /** @description null removes it */
            background?: string | null;
            /** @enum {string} */
            urgency?: "routine" | "soon" | "urgent";
            /** @description null removes it */
            risk?: string | null;
            /** @description null removes it */
            ageException?: string | null;
        };
        RequestInformationRequest: {
            /** @description information that the organisation needs before it can answer */
            question: string;
        };
        GiveInformationRequest: {
            /** @description the answer to the open question; visible to the organisation */
            answer: string;
        };
        WaitingListRequest: {
            /** @description position on the list, from 1 */
            position: number;
            /** @description expected wait in weeks */
            expectedWeeks?: number;
            words?: string;
        };
        AcceptReferralRequest: {
            rationale?: string;
            /** @description expected first day of support, if known; today or later */
            startExpectedOn?: string;
        };
        BookStartRequest: {
            /** @description first day of support; today or later */
            startBookedOn: string;
            /** @description why the day moves; required when a booked day changes */
            words?: string;
        };
        RecordStartRequest: {
            /** @description first day of support; between the day of sending and today */
            startedOn: string;
            /** @description the support, in words */
            what: string;
            /** @description the amount of support, such as hours a week, days or nights */
            howMuch: string;
        };
        ConfirmStartRequest: {
            /**
             * @description whether support has started; `no` opens a dispute, and `not-yet` means that the family will be asked again
             * @enum {string}
             */
            started: "yes" | "no" | "not-yet";
            /** @description for the referrer; not visible to the organisation */
            words?: string;
        };
        ResolveDisputeRequest: {
            /**
             * @description the finding: support has started (the family is asked again), a new first day is booked, or it will not start
             * @enum {string}
             */
            outcome: "start-booked" | "started" | "did-not-start";
            /** @description the finding, in words that everyone with access reads */
            words: string;
            /** @description new first day of support; required with `start-booked` */
            startBookedOn?: string;
            /**
             * @description required with `did-not-start`
             * @enum {string}
             */
            reason?: "young-person-does-not-want-it" | "other" | "place-lost" | "funding-not-agreed" | "staff-not-found" | "young-person-did-not-come" | "needs-changed" | "moved-away" | "died";
        };
        RecordNonStartRequest: {
            /** @enum {string} */
            reason: "young-person-does-not-want-it" | "other" | "place-lost" | "funding-not-agreed" | "staff-not-found" | "young-person-did-not-come" | "needs-changed" | "moved-away" | "died";
            /** @description the reason, in words that the young person and the family can act on */
            rationale: string;
        };
        EndSupportRequest: {
            /** @enum {string} */
            reason: "young-person-does-not-want-it" | "other" | "needs-changed" | "moved-away" | "died" | "goals-reached" | "time-over" | "other-service-found" | "service-closed" | "funding-ended";
            /** @description required with the reason `other` */
            words?: string;
        };
        WithdrawReferralRequest: {
            /** @enum {string} */
            reason: "young-person-does-not-want-it" | "other" | "needs-changed" | "moved-away" | "died" | "other-service-found" | "no-answer" | "not-started" | "entered-in-error";
            /** @description required with the reason `other`; not visible to the organisation */
            words?: string;
        };
        NewOwner: {
            /** @description account */
            subject?: string;
            name?: string;
        };
        PreviewElsewhere: {
            groups: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            href: string;
        };
        ReferrerResponse: {
            /**
             * @description `team` until a person takes it over
             * @enum {string}
             */
            kind: "person" | "team";
            name: string;
        };
        ReferralDisclosurePreview: {
            groups: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            /** @description values by group and field */
            values: Record<string, never>;
            /** @description events at services that were asked earlier, which the organisation also reads, without words or names */
            earlier: components["schemas"]["EarlierLineResponse"][];
            elsewhere: components["schemas"]["PreviewElsewhere"][];
            referralId: string;
            recipient: components["schemas"]["ReferralOrganisationResponse"];
            /** @description the referrer as the organisation reads it; the history also names the sender, and family members only by role */
            referrer: components["schemas"]["ReferrerResponse"];
        };
        DisclosureBasisResponse: {
            /**
             * @description `withheld` for a young person who was not informed of the disclosure, and for their carers
             * @enum {string}
             */
            kind: "consent" | "law" | "not-recorded" | "withheld";
            consentId: string | null;
            /**
             * @description also null for carers, who see only that a law is the basis
             * @enum {string|null}
             */
            lawfulBasis: "safeguarding-child" | "safeguarding-adult" | "vital-interests" | "child-welfare-duty" | "transition-assessment-duty" | "needs-assessment-duty" | "best-interests" | "court-order" | null;
            /** @description the law in plain words; null if `lawfulBasis` is null */
            words: string | null;
            citation: string | null;
        };
        OverrideResponse: {
            reason: string;
            accountablePerson: components["schemas"]["AccountablePerson"];
            /** @enum {string} */
            youngPersonTold: "yes" | "no";
            whyNotTold: string | null;
        };
        DisclosureReturnResponse: {
            /** @description YYYY-MM-DD */
            askedOn: string;
            /** @enum {string} */
            why: "consent-withdrawn" | "consent-ended" | "revoked";
            /** @description YYYY-MM-DD */
            dueOn: string;
            overdue: boolean;
            /**
             * @description null until the organisation has responded, like the next fields
             * @enum {string|null}
             */
            outcome: "returned" | "deleted" | "kept" | null;
            /** @enum {string|null} */
            basis: "vital-interests" | "legal-duty" | "legal-claims" | "care-record" | null;
            words: string | null;
            /** @description YYYY-MM-DD */
            answeredOn: string | null;
            answeredBy: string | null;
        };
        DisclosedPersonResponse: {
            /** @description null: the person has one name only, which is the other one */
            givenName: string | null;
            familyName: string | null;
            preferredName: string | null;
            dateOfBirth: string | null;
            namedWorker: components["schemas"]["NamedWorkerResponse"] | null;
        };
        DisclosureResponse: {
            groups: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            /**
             * @description values by group and field. Carers do not see the groups `contact` and `risk`. A young person who was not informed of the
             *     disclosure does not see `risk`. Only the organisation, the young person and staff who may read identifiers see the NHS number
             */
            values: Record<string, never>;
            /** @description events at services that were asked earlier, as the organisation reads them, without words or names */
            earlier: components["schemas"]["EarlierLineResponse"][];
            /** @description answered questions of the organisation, oldest first */
            informationGiven: components["schemas"]["QuestionResponse"][];
            id: string;
            referralId: string;
            /** @description time of the sending, ISO 8601 in UTC */
            sharedAt: string;
            /** @description version of the referral that was sent */
            referralVersion: number;
            /** @description versions of the young person's record that the values are from */
            personVersion: number;
            circumstancesVersion: number | null;
            organisation: components["schemas"]["ReferralOrganisationResponse"];
            service: components["schemas"]["ReferralOrganisationResponse"];
            /** @description SHA-256 of the canonical JSON of the values; null for referrals sent before hashes were stored */
            hash: string | null;
            basis: components["schemas"]["DisclosureBasisResponse"];
            /** @description null if there is none; always null except for staff */
            override: components["schemas"]["OverrideResponse"] | null;
            /** @description last day on which the organisation may read it, YYYY-MM-DD; null if no end is known */
            readableUntil: string | null;
            /** @description null while the organisation may read it */
            return: components["schemas"]["DisclosureReturnResponse"] | null;
            youngPerson: components["schemas"]["DisclosedPersonResponse"];
            need: string;
            background: string | null;
            /** @enum {string} */
            urgency: "routine" | "soon" | "urgent";
            ageException: string | null;
            /** @description also null for carers, and for a young person who was not informed of a disclosure by law */
            risk: string | null;
            /** @description the current referrer, as the organisation reads it */
            referrer: components["schemas"]["ReferrerResponse"];
            /** @description actions open to this account now */
            allowedActions: "revocation"[];
        };
        DisclosureReturn: {
            /** @enum {string} */
            outcome: "returned" | "deleted" | "kept";
            /**
             * @description the basis for keeping the data; required with the outcome `kept`, and allowed only with it
             * @enum {string}
             */
            basis?: "vital-interests" | "legal-duty" | "legal-claims" | "care-record";
            words?: string | null;
        };
        ReturnToAnswerResponse: {
            groups: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            /** @description id of the disclosure */
            id: string;
            referralId: string;
            /** @description reference of the referral, such as `REF-7F3K-2Q` */
            reference: string;
            organisation: components["schemas"]["ReferralOrganisationResponse"];
            return: components["schemas"]["DisclosureReturnResponse"];
            /** @description actions open to this account now */
            allowedActions: "return"[];
        };
        ReturnsPage: {
            /** @description the most pressing first */
            items: components["schemas"]["ReturnToAnswerResponse"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        OverrideInput: {
            /**
             * @description the law; the receipt cites it
             * @enum {string}
             */
            lawfulBasis: "safeguarding-child" | "safeguarding-adult" | "vital-interests" | "child-welfare-duty" | "transition-assessment-duty" | "needs-assessment-duty" | "best-interests" | "court-order";
            /** @description why this law applies to this young person now, in at least four words and twenty letters */
            reason: string;
            /** @description the person accountable for the disclosure */
            accountablePerson: components["schemas"]["AccountablePerson"];
            /** @enum {string} */
            youngPersonTold: "yes" | "no";
            /** @description required if the young person was not informed */
            whyNotTold?: string | null;
        };
        Sharing: {
            /** @description groups of fields; by default identity and needs, which are the minimum */
            groups?: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            /** @description the consent that the disclosure rests on; by default any that covers it */
            consentId?: string;
            /** @description replaces a consent */
            override?: components["schemas"]["OverrideInput"];
        };
        NewReferralRequest: {
            /** @description 2 to 10 services of the directory */
            serviceIds: string[];
            youngPersonId: string;
            /** @description the young person's transition plan */
            planId?: string | null;
            /** @description the step of the plan that the referral serves */
            stepId?: string | null;
            /** @description the support requested; visible to the organisation and the young person */
            need: string;
            /** @description background for the organisation; also visible to the young person */
            background?: string | null;
            /**
             * @description sets the organisation's time to answer: 10, 5 or 2 working days
             * @enum {string}
             */
            urgency: "routine" | "soon" | "urgent";
            /** @description why the service should accept a person outside its age bounds */
            ageException?: string | null;
            /** @description risks that the organisation should know about; disclosed only with the group `risk`; also visible to the young person */
            risk?: string | null;
            /** @description true starts the sending in the same transaction */
            send?: boolean;
            /** @description with `send`: the data to disclose about the young person, and the basis */
            sharing?: components["schemas"]["Sharing"];
        };
        NewReferralRequestResponse: {
            referrals: components["schemas"]["ReferralResponse"][];
            /** @description id of the request */
            id: string;
        };
        ReferralRequestResponse: {
            referrals: components["schemas"]["ListedReferralResponse"][];
            /** @description id of the request */
            id: string;
            /** @description one service accepted while other referrals of the request are still open, so someone must decide about those */
            toDecide: boolean;
        };
        NewReferral: {
            /** @description a service of the directory; for a self-referral, one that accepts self-referrals */
            serviceId: string;
            youngPersonId: string;
            /** @description the young person's transition plan */
            planId?: string | null;
            /** @description the step of the plan that the referral serves */
            stepId?: string | null;
            /** @description the support requested; visible to the organisation and the young person */
            need: string;
            /** @description background for the organisation; also visible to the young person */
            background?: string | null;
            /**
             * @description sets the organisation's time to answer: 10, 5 or 2 working days
             * @enum {string}
             */
            urgency: "routine" | "soon" | "urgent";
            /** @description why the service should accept a person outside its age bounds */
            ageException?: string | null;
            /** @description risks that the organisation should know about; disclosed only with the group `risk`; also visible to the young person */
            risk?: string | null;
            /** @description true starts the sending in the same transaction */
            send?: boolean;
            /** @description with `send`: the data to disclose about the young person, and the basis */
            sharing?: components["schemas"]["Sharing"];
        };
        Sending: {
            /** @description groups of fields; by default identity and needs, which are the minimum */
            groups?: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            /** @description the consent that the disclosure rests on; by default any that covers it */
            consentId?: string;
            /** @description replaces a consent */
            override?: components["schemas"]["OverrideInput"];
            /** @description why the service should accept a person outside its age bounds */
            ageException?: string;
        };
        SendingAgain: {
            /** @description groups of fields; by default identity and needs, which are the minimum */
            groups?: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            /** @description the consent that the disclosure rests on; by default any that covers it */
            consentId?: string;
            /** @description replaces a consent */
            override?: components["schemas"]["OverrideInput"];
        };
        ReRouting: {
            /** @description the service to ask instead */
            serviceId: string;
            /** @enum {string} */
            reason: "declined" | "no-capacity" | "other" | "no-answer" | "not-started" | "wait-too-long" | "better-match" | "young-person-chose";
            /** @description required with the reason `other`; not visible to any organisation */
            words?: string;
            /** @description true starts the sending in the same transaction */
            send?: boolean;
            /** @description with `send`: the data to disclose about the young person, and the basis */
            sharing?: components["schemas"]["Sharing"];
        };
        NewEvidenceBundleRequest: {
            /** @description up to 50 referrals of the young person; default: all referrals */
            referralIds?: string[];
        };
        EvidenceItemResponse: {
            /** @description place in the bundle, from 1 */
            number: number;
            /** @enum {string} */
            kind: "plan" | "referral" | "refusal" | "letter";
            title: string;
            /** @description day or instant that the document describes */
            dated: string;
            /** @description record that the document was copied from */
            source: string;
            /** @description SHA-256 of the content */
            checksum: string;
        };
        EvidenceDocumentResponse: {
            /** @description content as the API returned it when the bundle was made */
            content: {
                [key: string]: unknown;
            };
            /** @description place in the bundle, from 1 */
            number: number;
            /** @enum {string} */
            kind: "plan" | "referral" | "refusal" | "letter";
            title: string;
            /** @description day or instant that the document describes */
            dated: string;
            /** @description record that the document was copied from */
            source: string;
            /** @description SHA-256 of the content */
            checksum: string;
        };
        MakerResponse: {
            name: string;
            role: string;
        };
        EvidenceBundleResponse: {
            /** @description documents that have not arrived yet */
            missing: ("plan" | "referral" | "refusal" | "letter")[];
            contents: components["schemas"]["EvidenceItemResponse"][];
            documents: components["schemas"]["EvidenceDocumentResponse"][];
            id: string;
            youngPersonId: string;
            youngPersonName: string;
            /** @description instant; every document shows the record at this time, except the plan, which states its own date */
            madeAt: string;
            madeBy: components["schemas"]["MakerResponse"];
            /**
             * @description audience of the bundle, which leaves out everything that is withheld from it
             * @enum {string}
             */
            audience: "staff" | "young-person" | "carer";
            /** @description SHA-256 of the documents' checksums in order, one on each line; it changes when a missing document arrives */
            checksum: string;
            version: number;
        };
        EvidenceRequest: {
            /** @description evidence that was considered: a report, an assessment, a conversation */
            what: string;
            /** @description author of the evidence */
            by?: string | null;
            /** @description date of the evidence */
            on?: string | null;
        };
        RefusalDecisionMakerRequest: {
            name: string;
            /** @description job title or role: team manager, panel chair */
            role: string;
        };
        RefusalRequest: {
            evidence?: components["schemas"]["EvidenceRequest"][];
            /** @description ways to challenge the decision that the service explained to the young person */
            routes?: ("reconsideration" | "complaint" | "lgsco" | "health-ombudsman" | "judicial-review" | "tribunal")[];
            /** @enum {string} */
            criterion?: "no-capacity" | "other" | "national-eligibility" | "transition-assessment" | "ordinary-residence-elsewhere" | "outside-service-criteria" | "need-met-otherwise";
            /**
             * @description only with `national-eligibility`: the part of the criteria that is not met (SI 2015/313 reg. 2(1))
             * @enum {string}
             */
            limb?: "impairment-or-illness" | "two-outcomes" | "wellbeing";
            decidedBy?: components["schemas"]["RefusalDecisionMakerRequest"];
            /** @description advice on meeting or reducing the needs; required with `national-eligibility` and `transition-assessment` (Care Act 2014 s.13(5), s.58(5)) */
            advice?: string;
            /** @enum {string} */
            toldHow?: "letter" | "easy-read-letter" | "e-mail" | "in-person" | "telephone" | "video-call";
            /** @description today or earlier */
            toldOn?: string;
            /** @description day on which the service reviews its decision without being asked */
            reviewOn?: string;
        };
        DeclineReferralRequest: {
            /** @description required for a service that a statutory agency runs; not allowed for any other */
            refusal?: components["schemas"]["RefusalRequest"];
            /** @enum {string} */
            reason: "no-capacity" | "outside-age-range" | "outside-eligibility" | "needs-cannot-be-met" | "outside-area" | "already-supported" | "young-person-does-not-want-it" | "other";
            /** @description the reason, in words that the young person and the family can act on */
            rationale: string;
        };
        RouteResponse: {
            /** @enum {string} */
            code: "reconsideration" | "complaint" | "lgsco" | "health-ombudsman" | "judicial-review" | "tribunal";
            /** @description the law or rule in plain words */
            says: string;
            /** @description legal source; null for a local arrangement */
            law: string | null;
        };
        RequesterResponse: {
            /** @description null when the organisation reads a request by the young person or a carer */
            name: string | null;
            role: string;
        };
        RefusalDecisionMakerResponse: {
            name: string;
            role: string;
        };
        ReconsiderationResponse: {
            id: string;
            /** @enum {string} */
            stage: "reconsideration" | "complaint";
            grounds: string;
            askedAt: string;
            askedBy: components["schemas"]["RequesterResponse"];
            /** @description day by which the decision is due: 10 working days, a local target */
            dueOn: string;
            overdue: boolean;
            /**
             * @description null while the reconsideration is open
             * @enum {string|null}
             */
            outcome: "upheld" | "overturned" | null;
            reasons: string | null;
            decidedAt: string | null;
            decidedBy: components["schemas"]["RefusalDecisionMakerResponse"] | null;
        };
        PlainSentenceResponse: {
            /** @description the law or rule in plain words */
            says: string;
            /** @description legal source; null for a local arrangement */
            law: string | null;
        };
        RefusalResponse: {
            evidence: components["schemas"]["EvidenceResponse"][];
            /** @description ways to challenge the decision that the service explained to the young person */
            routes: components["schemas"]["RouteResponse"][];
            /** @description oldest first, at most two */
            reconsiderations: components["schemas"]["ReconsiderationResponse"][];
            /** @description ways to challenge outside the service, once it has refused for the last time */
            outsideRoutes: components["schemas"]["RouteResponse"][];
            /** @description information that the law requires the service to give with the refusal */
            owed: components["schemas"]["PlainSentenceResponse"][];
            allowedActions: ("reconsideration" | "decision")[];
            id: string;
            referralId: string;
            reference: string;
            service: string;
            organisation: string;
            /** @description instant */
            at: string;
            /** @enum {string} */
            criterion: "no-capacity" | "other" | "national-eligibility" | "transition-assessment" | "ordinary-residence-elsewhere" | "outside-service-criteria" | "need-met-otherwise";
            /** @enum {string|null} */
            limb: "impairment-or-illness" | "two-outcomes" | "wellbeing" | null;
            /** @description legal source of the criterion */
            criterionLaw: string | null;
            /** @description reasons in the organisation's own words */
            reasons: string;
            decidedBy: components["schemas"]["RefusalDecisionMakerResponse"];
            advice: string | null;
            /** @enum {string} */
            toldHow: "letter" | "easy-read-letter" | "e-mail" | "in-person" | "telephone" | "video-call";
            toldOn: string;
            reviewOn: string;
            /** @description the whole refusal in plain sentences for the young person */
            inPlainWords: string[];
        };
        NewReconsiderationRequest: {
            /** @description why the decision is wrong; visible to everyone who can read the referral */
            grounds: string;
        };
        DecideReconsiderationRequest: {
            /** @enum {string} */
            outcome: "upheld" | "overturned";
            /** @description plain explanation that the young person and the family can act on */
            reasons: string;
            /** @description must not have made an earlier decision on this refusal */
            decidedBy: components["schemas"]["RefusalDecisionMakerRequest"];
        };
        DueReconsiderationResponse: {
            id: string;
            referralId: string;
            reference: string;
            serviceName: string;
            /** @enum {string} */
            stage: "reconsideration" | "complaint";
            askedAt: string;
            /** @description day */
            dueOn: string;
            overdue: boolean;
        };
        DueReconsiderationPage: {
            items: components["schemas"]["DueReconsiderationResponse"][];
            next: string | null;
        };
        RemoveFromReferralRequest: {
            /** @enum {string} */
            kind: "referral-words" | "support-words" | "line-words" | "told-values" | "override-words" | "return-words" | "refusal-words" | "reconsideration-words" | "unmet-need-words" | "no-match-words" | "removal-words";
            /** @description id of the record; the referral's id for its own words, its history entries and its disclosure receipt */
            id: string;
            /** @description only with `line-words`: version of the history entry whose words are removed */
            line?: number;
            /** @enum {string} */
            reason: "entered-in-error" | "wrong-person" | "objection-upheld";
            /** @description explanation of the mistake; must not repeat the removed words */
            words: string;
        };
        ReferralRemovalResponse: {
            id: string;
            /** @enum {string} */
            kind: "referral-words" | "support-words" | "line-words" | "told-values" | "override-words" | "return-words" | "refusal-words" | "reconsideration-words" | "unmet-need-words" | "no-match-words" | "removal-words";
            /** @description id of the record that lost its words */
            removedId: string;
            line: number | null;
            /** @enum {string} */
            reason: "entered-in-error" | "wrong-person" | "objection-upheld";
            words: string;
            /** @description name of the person who removed it */
            by: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
        };
        ReferralRemovalList: {
            /** @description newest first */
            items: components["schemas"]["ReferralRemovalResponse"][];
        };
        NewNoMatchRequest: {
            /** @description further criteria of the search */
            sought: ("accepting" | "short-wait" | "within-reach" | "open-hours" | "language" | "age-range" | "accessible-place" | "transport" | "communication-support" | "personal-care" | "one-to-one" | "supported-employment" | "supported-living" | "short-breaks" | "day-opportunity" | "therapy" | "mental-health")[];
            /** @description young person that the search was for; absent for a general search */
            youngPersonId?: string | null;
            /** @enum {string} */
            outcomeArea: "employment" | "independent-living" | "community" | "health";
            /** @description SEN2 code */
            need: string;
            age?: number | null;
            /** @description postcode district, `NR1` */
            outcode?: string | null;
            /** @description visible only to the area's staff */
            words?: string | null;
        };
        NoMatchResponse: {
            sought: ("accepting" | "short-wait" | "within-reach" | "open-hours" | "language" | "age-range" | "accessible-place" | "transport" | "communication-support" | "personal-care" | "one-to-one" | "supported-employment" | "supported-living" | "short-breaks" | "day-opportunity" | "therapy" | "mental-health")[];
            id: string;
            youngPersonId: string | null;
            /** @enum {string} */
            outcomeArea: "employment" | "independent-living" | "community" | "health";
            need: string;
            age: number | null;
            outcode: string | null;
            words: string | null;
            recordedAt: string;
            recordedBy: string;
        };
        ClosedSendCount: {
            serviceId: string;
            serviceName: string;
            organisationName: string;
            count: number;
            lastSentOn: string;
        };
        ClosedSendsResponse: {
            total: number;
            /** @description at most 200, the service with the most referrals first */
            services: components["schemas"]["ClosedSendCount"][];
        };
        UnmetNeedCount: {
            code: string;
            /** @description null: fewer than 5, or hidden so that a smaller count cannot be deduced */
            count: number | null;
        };
        UnmetNeedTable: {
            /** @enum {string} */
            by: "outcomeArea" | "need" | "reason" | "ageBand" | "place" | "month";
            /** @description null: so few that the table could identify someone */
            counts: components["schemas"]["UnmetNeedCount"][] | null;
        };
        UnmetNeedCounts: {
            tables: components["schemas"]["UnmetNeedTable"][];
            year: number;
            /** @description null: fewer than 5 */
            total: number | null;
        };
        AnonymousUnmetNeedResponse: {
            id: string;
            /** @enum {string} */
            outcomeArea: "employment" | "independent-living" | "community" | "health";
            /** @description SEN2 code of the primary need, or `not-known` */
            need: string;
            /** @enum {string} */
            cause: "declined" | "expired" | "did-not-start" | "service-closed" | "flagged" | "no-match";
            /** @enum {string} */
            reason: "no-capacity" | "outside-age-range" | "outside-eligibility" | "needs-cannot-be-met" | "outside-area" | "already-supported" | "young-person-does-not-want-it" | "other" | "place-lost" | "funding-not-agreed" | "staff-not-found" | "service-closed" | "no-answer" | "never-referred" | "no-match";
            /** @enum {string} */
            ageBand: "under-14" | "14-15" | "16-17" | "18-20" | "21-24" | "25-and-over" | "not-known";
            /** @description postcode district; null if unknown */
            place: string | null;
            /** @description instant at which the need became unmet */
            at: string;
            /** @description referral that left the need unmet */
            referralId: string | null;
            goalId: string | null;
            stepId: string | null;
            /** @description instant at which the family confirmed support for the same outcome area, or the refusal was overturned */
            endedAt: string | null;
            /** @enum {string|null} */
            endedBecause: "overturned" | "met" | null;
            endedByReferralId: string | null;
        };
        UnmetNeedPage: {
            items: components["schemas"]["AnonymousUnmetNeedResponse"][];
            next: string | null;
        };
        NewUnmetNeedRequest: {
            youngPersonId: string;
            /** @enum {string} */
            outcomeArea: "employment" | "independent-living" | "community" | "health";
            /**
             * @description `service-closed`: a suitable service exists but accepts nobody
             * @enum {string}
             */
            reason: "service-closed" | "never-referred";
            /** @description SEN2 code; default: the young person's primary need */
            need?: string | null;
            /** @description postcode district, `NR1` */
            place?: string | null;
            /** @description goal of the plan that the unmet need obstructs */
            goalId?: string | null;
            /** @description step of the plan for which no organisation could be asked */
            stepId?: string | null;
            /** @description missing support, in words; visible to the young person but not to leaders */
            words: string;
        };
        UnmetNeedResponse: {
            id: string;
            /** @enum {string} */
            outcomeArea: "employment" | "independent-living" | "community" | "health";
            /** @description SEN2 code of the primary need, or `not-known` */
            need: string;
            /** @enum {string} */
            cause: "declined" | "expired" | "did-not-start" | "service-closed" | "flagged" | "no-match";
            /** @enum {string} */
            reason: "no-capacity" | "outside-age-range" | "outside-eligibility" | "needs-cannot-be-met" | "outside-area" | "already-supported" | "young-person-does-not-want-it" | "other" | "place-lost" | "funding-not-agreed" | "staff-not-found" | "service-closed" | "no-answer" | "never-referred" | "no-match";
            /** @enum {string} */
            ageBand: "under-14" | "14-15" | "16-17" | "18-20" | "21-24" | "25-and-over" | "not-known";
            /** @description postcode district; null if unknown */
            place: string | null;
            /** @description instant at which the need became unmet */
            at: string;
            /** @description referral that left the need unmet */
            referralId: string | null;
            goalId: string | null;
            stepId: string | null;
            /** @description instant at which the family confirmed support for the same outcome area, or the refusal was overturned */
            endedAt: string | null;
            /** @enum {string|null} */
            endedBecause: "overturned" | "met" | null;
            endedByReferralId: string | null;
            youngPersonId: string | null;
            /** @description only for a need that staff recorded */
            words: string | null;
            recordedBy: string | null;
        };
        EventResponse: {
            /** @enum {string} */
            specversion: "1.0";
            /** @enum {string} */
            type: "referrals.clock-breached" | "referrals.disclosure-resumed" | "referrals.disclosure-returned" | "referrals.disclosure-stopped" | "referrals.record-removed" | "referrals.referral-accepted" | "referrals.referral-assessment-begun" | "referrals.referral-changed" | "referrals.referral-confirmation-asked" | "referrals.referral-confirmation-escalated" | "referrals.referral-declined" | "referrals.referral-did-not-start" | "referrals.referral-dispute-resolved" | "referrals.referral-drafted" | "referrals.referral-ended" | "referrals.referral-expired" | "referrals.referral-information-given" | "referrals.referral-information-requested" | "referrals.referral-not-sent" | "referrals.referral-opened" | "referrals.referral-re-routed" | "referrals.referral-refusal-overturned" | "referrals.referral-sent" | "referrals.referral-start-booked" | "referrals.referral-start-confirmed" | "referrals.referral-start-disputed" | "referrals.referral-started" | "referrals.referral-waiting-listed" | "referrals.referral-withdrawn" | "referrals.refusal-recorded" | "transition-plans.record-removed" | "transition-plans.step-accepted" | "transition-plans.step-added" | "transition-plans.step-changed" | "transition-plans.step-chased" | "transition-plans.step-handed-back";
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description codes, ids and dates; read the record for the rest */
            data: {
                [key: string]: unknown;
            };
            /** @description unique; an event never appears twice in the feed */
            id: string;
            /** @description service that published the event, `/onward/referrals` */
            source: string;
            /** @description id of the young person */
            subject: string;
            /** @description instant, ISO 8601 in UTC */
            time: string;
            /** @description names the event's schema, docs/events */
            dataschema: string;
            /** @description ONS code of the responsible local authority */
            area: string;
            correlationid: string;
            /** @description id of the changed referral or step */
            recordid: string;
            /** @description the record's version after the change; of two events of a record, the higher version is newer */
            recordversion: number;
        };
        EventPage: {
            items: components["schemas"]["EventResponse"][];
            /** @description value of `after` for the next request; always present. A page with fewer items than `limit` is the last one for now. */
            next: string;
        };
        NewHarvestRequest: {
            /**
             * Format: uri
             * @description base URL of an Open Referral UK 3.0 feed; its services are at `/services` below it
             */
            url: string;
            /** @description interval in days at which the harvest repeats, or null to stop repeating; default: unchanged */
            everyDays?: number | null;
        };
        HarvestProblemResponse: {
            /** @description page of the list, from 1 */
            page: number;
            /** @description position on the page, from 0; null if the problem concerns the whole page */
            index: number | null;
            /** @description the record's id in the feed; null if it has none */
            externalId: string | null;
            /** @description `NAME_MISSING`, `STATUS_UNKNOWN`, `TIMED_OUT`, `ANSWERED_404` … */
            code: string;
        };
        HarvestReport: {
            /** @description number of pages read */
            pages: number;
            /** @description number of entries on those pages */
            seen: number;
            added: number;
            changed: number;
            unchanged: number;
            /** @description left unchanged because the area's own staff maintain them */
            kept: number;
            /** @description no longer listed, and marked as such */
            vanished: number;
            /** @description skipped because of a problem */
            skipped: number;
            /** @description the first 200 */
            problems: components["schemas"]["HarvestProblemResponse"][];
        };
        HarvestResponse: {
            id: string;
            sourceId: string;
            url: string;
            /** @enum {string} */
            state: "queued" | "running" | "finished" | "failed";
            everyDays: number | null;
            requestedBy: string;
            requestedAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            /** @description interim figures while the harvest runs */
            report: components["schemas"]["HarvestReport"];
        };
        HarvestPage: {
            items: components["schemas"]["HarvestResponse"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        Disabled: {
            /** @enum {string} */
            because: "by-hand" | "deliveries-failed" | "gone";
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @description explanation and next step */
            note: string;
        };
        WebhookResponse: {
            /** @description null: all event types */
            types: ("referrals.clock-breached" | "referrals.disclosure-resumed" | "referrals.disclosure-returned" | "referrals.disclosure-stopped" | "referrals.record-removed" | "referrals.referral-accepted" | "referrals.referral-assessment-begun" | "referrals.referral-changed" | "referrals.referral-confirmation-asked" | "referrals.referral-confirmation-escalated" | "referrals.referral-declined" | "referrals.referral-did-not-start" | "referrals.referral-dispute-resolved" | "referrals.referral-drafted" | "referrals.referral-ended" | "referrals.referral-expired" | "referrals.referral-information-given" | "referrals.referral-information-requested" | "referrals.referral-not-sent" | "referrals.referral-opened" | "referrals.referral-re-routed" | "referrals.referral-refusal-overturned" | "referrals.referral-sent" | "referrals.referral-start-booked" | "referrals.referral-start-confirmed" | "referrals.referral-start-disputed" | "referrals.referral-started" | "referrals.referral-waiting-listed" | "referrals.referral-withdrawn" | "referrals.refusal-recorded" | "transition-plans.record-removed" | "transition-plans.step-accepted" | "transition-plans.step-added" | "transition-plans.step-changed" | "transition-plans.step-chased" | "transition-plans.step-handed-back")[] | null;
            id: string;
            /** @description an organisation's id or an agency's code */
            recipient: string;
            url: string;
            createdAt: string;
            /** @description instant until which the previous secret also signs requests; null if there is none */
            previousSecretUntil: string | null;
            disabled: components["schemas"]["Disabled"] | null;
            /** @description for `If-Match` */
            version: number;
            /** @description actions that the caller can take now: `change`, `remove`, `secret-rotation`, `resend` */
            allowedActions: string[];
        };
        WebhookList: {
            items: components["schemas"]["WebhookResponse"][];
        };
        NewWebhookRequest: {
            /** @description event types to send; default: all */
            types?: ("referrals.clock-breached" | "referrals.disclosure-resumed" | "referrals.disclosure-returned" | "referrals.disclosure-stopped" | "referrals.record-removed" | "referrals.referral-accepted" | "referrals.referral-assessment-begun" | "referrals.referral-changed" | "referrals.referral-confirmation-asked" | "referrals.referral-confirmation-escalated" | "referrals.referral-declined" | "referrals.referral-did-not-start" | "referrals.referral-dispute-resolved" | "referrals.referral-drafted" | "referrals.referral-ended" | "referrals.referral-expired" | "referrals.referral-information-given" | "referrals.referral-information-requested" | "referrals.referral-not-sent" | "referrals.referral-opened" | "referrals.referral-re-routed" | "referrals.referral-refusal-overturned" | "referrals.referral-sent" | "referrals.referral-start-booked" | "referrals.referral-start-confirmed" | "referrals.referral-start-disputed" | "referrals.referral-started" | "referrals.referral-waiting-listed" | "referrals.referral-withdrawn" | "referrals.refusal-recorded" | "transition-plans.record-removed" | "transition-plans.step-accepted" | "transition-plans.step-added" | "transition-plans.step-changed" | "transition-plans.step-chased" | "transition-plans.step-handed-back")[];
            /** @description `https:`, at a public address */
            url: string;
            /** @description signing secret, `whsec_` and 24 to 64 bytes in base64; default: generated, and shown once */
            secret?: string;
            /** @description organisation id or agency code whose events are sent; required from an administrator, omitted by a provider */
            recipient?: string;
        };
        WebhookWithSecretResponse: {
            /** @description null: all event types */
            types: ("referrals.clock-breached" | "referrals.disclosure-resumed" | "referrals.disclosure-returned" | "referrals.disclosure-stopped" | "referrals.record-removed" | "referrals.referral-accepted" | "referrals.referral-assessment-begun" | "referrals.referral-changed" | "referrals.referral-confirmation-asked" | "referrals.referral-confirmation-escalated" | "referrals.referral-declined" | "referrals.referral-did-not-start" | "referrals.referral-dispute-resolved" | "referrals.referral-drafted" | "referrals.referral-ended" | "referrals.referral-expired" | "referrals.referral-information-given" | "referrals.referral-information-requested" | "referrals.referral-not-sent" | "referrals.referral-opened" | "referrals.referral-re-routed" | "referrals.referral-refusal-overturned" | "referrals.referral-sent" | "referrals.referral-start-booked" | "referrals.referral-start-confirmed" | "referrals.referral-start-disputed" | "referrals.referral-started" | "referrals.referral-waiting-listed" | "referrals.referral-withdrawn" | "referrals.refusal-recorded" | "transition-plans.record-removed" | "transition-plans.step-accepted" | "transition-plans.step-added" | "transition-plans.step-changed" | "transition-plans.step-chased" | "transition-plans.step-handed-back")[] | null;
            id: string;
            /** @description an organisation's id or an agency's code */
            recipient: string;
            url: string;
            createdAt: string;
            /** @description instant until which the previous secret also signs requests; null if there is none */
            previousSecretUntil: string | null;
            disabled: components["schemas"]["Disabled"] | null;
            /** @description for `If-Match` */
            version: number;
            /** @description actions that the caller can take now: `change`, `remove`, `secret-rotation`, `resend` */
            allowedActions: string[];
            /** @description shown once; null in a stored response that is repeated for an `Idempotency-Key` */
            secret: string | null;
        };
        ChangeWebhookRequest: {
            /** @description null: all event types */
            types?: ("referrals.clock-breached" | "referrals.disclosure-resumed" | "referrals.disclosure-returned" | "referrals.disclosure-stopped" | "referrals.record-removed" | "referrals.referral-accepted" | "referrals.referral-assessment-begun" | "referrals.referral-changed" | "referrals.referral-confirmation-asked" | "referrals.referral-confirmation-escalated" | "referrals.referral-declined" | "referrals.referral-did-not-start" | "referrals.referral-dispute-resolved" | "referrals.referral-drafted" | "referrals.referral-ended" | "referrals.referral-expired" | "referrals.referral-information-given" | "referrals.referral-information-requested" | "referrals.referral-not-sent" | "referrals.referral-opened" | "referrals.referral-re-routed" | "referrals.referral-refusal-overturned" | "referrals.referral-sent" | "referrals.referral-start-booked" | "referrals.referral-start-confirmed" | "referrals.referral-start-disputed" | "referrals.referral-started" | "referrals.referral-waiting-listed" | "referrals.referral-withdrawn" | "referrals.refusal-recorded" | "transition-plans.record-removed" | "transition-plans.step-accepted" | "transition-plans.step-added" | "transition-plans.step-changed" | "transition-plans.step-chased" | "transition-plans.step-handed-back")[] | null;
            /** @description `https:`, at a public address */
            url?: string;
            /** @description false switches the webhook off; true switches it on again and sends pending deliveries */
            enabled?: boolean;
        };
        RotateSecretRequest: {
            /** @description new secret; default: generated */
            secret?: string;
        };
        DeliveryAttemptResponse: {
            attempt: number;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @description HTTP status of the response; null if there was none */
            status: number | null;
            /** @description why there was no response: `timeout`, `address-refused` (also for an unknown name), `connection-refused`, `tls-failed`, `secret-unreadable`, … */
            problem: string | null;
            /** @description 0 with `address-refused` */
            durationMs: number;
        };
        DeliveryResponse: {
            /** @enum {string} */
            status: "pending" | "delivered" | "failed";
            attempts: components["schemas"]["DeliveryAttemptResponse"][];
            id: string;
            /** @description `webhook-id` of the request */
            eventId: string;
            type: string;
            createdAt: string;
            /** @description only for a pending delivery */
            nextAttemptAt: string | null;
        };
        DeliveryPage: {
            items: components["schemas"]["DeliveryResponse"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        FeedRoot: {
            version: string;
            profile: string;
            openapi_url: string;
            /** @description base URL of an area's endpoints */
            base: string;
        };
        FeedPage: {
            total_items: number;
            total_pages: number;
            page_number: number;
            /** @description number of items on this page */
            size: number;
            first_page: boolean;
            last_page: boolean;
            empty: boolean;
            contents: Record<string, never>[];
        };
        DuplicatePersonResponse: {
            id: string;
            reference: string;
            /** @description version of the record, for If-Match of a merge */
            version: number;
            /** @description null: the person has one name only, which is the other one */
            givenName: string | null;
            familyName: string | null;
            /** @description YYYY-MM-DD */
            dateOfBirth: string | null;
        };
        PossibleDuplicateResponse: {
            id: string;
            /** @description for If-Match */
            version: number;
            /** @enum {string} */
            status: "open" | "not-the-same" | "merged";
            /** @description instant, ISO 8601 in UTC: the last time that the evidence was new */
            foundAt: string;
            /** @enum {string} */
            foundBy: "import" | "registration" | "change" | "merge";
            one: components["schemas"]["DuplicatePersonResponse"];
            other: components["schemas"]["DuplicatePersonResponse"];
            /** @description why they may be the same */
            evidence: components["schemas"]["EvidenceResponse"][];
        };
        PossibleDuplicatePage: {
            /** @description oldest first */
            items: components["schemas"]["PossibleDuplicateResponse"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        ComparedFieldResponse: {
            /** @description null: not known */
            one: string | number | boolean | null | unknown[] | {
                [key: string]: unknown;
            };
            other: string | number | boolean | null | unknown[] | {
                [key: string]: unknown;
            };
            /** @description `familyName`, `nhsNumber`, `planStatus` */
            field: string;
            /** @description whether the two values are equal; null if one value is not known */
            equal: boolean | null;
        };
        RecordedBy: {
            /** @description account */
            subject: string;
            name: string;
        };
        DuplicateDecisionResponse: {
            /** @enum {string} */
            decision: "not-the-same" | "merged";
            words: string | null;
            /** @description the evidence at that time */
            evidence: components["schemas"]["EvidenceResponse"][];
            /** @description the merge, if the records were merged */
            mergeId: string | null;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            by: components["schemas"]["RecordedBy"];
        };
        NotTheSameRequest: {
            /** @description the evidence that the records describe two people */
            words: string;
        };
        NeedInput: {
            /**
             * @description SEN2 code of the need, `ASD`
             * @enum {string}
             */
            code: "SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH";
            /** @description 1 is the primary need */
            rank: number;
        };
        CommunicationNeedInput: {
            /**
             * @description how the young person receives or gives information
             * @enum {string}
             */
            kind: "other" | "interpreter" | "bsl" | "makaton" | "signs-and-symbols" | "aac" | "lip-reading" | "hearing-loop" | "easy-read" | "large-print" | "braille" | "audio" | "more-time";
            /** @description for example the language or the device */
            details?: string | null;
        };
        NewYoungPersonRequest: {
            /** @description code of the common basic data set, `WBRI` */
            ethnicity?: Record<string, never> | null;
            /** @description with or without the space */
            postcode?: Record<string, never> | null;
            /** @description ten digits with a valid check digit; spaces and hyphens are ignored */
            nhsNumber?: Record<string, never> | null;
            /** @description unique pupil number, permanent or temporary */
            upn?: Record<string, never> | null;
            /** @description unique learner number */
            uln?: Record<string, never> | null;
            /** @description similar records that the caller has compared and that describe other people: the ids in the error POSSIBLE_DUPLICATE */
            notTheSameAs?: string[];
            /** @description null: the person has no such name; one of the two names is required */
            givenName?: string | null;
            /** @description null: the person has no such name; one of the two names is required */
            familyName?: string | null;
            /** @description the name that they like to be called */
            preferredName?: string | null;
            /** @description YYYY-MM-DD; the same as the fact `dateOfBirth` of the circumstances */
            dateOfBirth?: string | null;
            /**
             * @description as in the school census
             * @enum {string|null}
             */
            sex?: "female" | "male" | null;
            /** @description all needs, each with a different rank; replaces the existing list */
            needs?: components["schemas"]["NeedInput"][];
            /** @description all communication needs; replaces the existing list */
            communicationNeeds?: components["schemas"]["CommunicationNeedInput"][];
        };
        NeedResponse: {
            /** @description SEN2 code of the need, `ASD` */
            code: string;
            /** @description 1 is the primary need */
            rank: number;
        };
        CommunicationNeedResponse: {
            /** @enum {string} */
            kind: "other" | "interpreter" | "bsl" | "makaton" | "signs-and-symbols" | "aac" | "lip-reading" | "hearing-loop" | "easy-read" | "large-print" | "braille" | "audio" | "more-time";
            details: string | null;
        };
        PlacementResponse: {
            /** @description the school's URN, six digits */
            urn: string | null;
            /** @description the post-16 provider's UKPRN, eight digits */
            ukprn: string | null;
            /** @description SEN2 code of a setting without a number, `EHE` */
            senSetting: string | null;
            /** @description YYYY-MM-DD */
            enteredOn: string | null;
            /** @description SEN2 code: A 38 to 51 weeks, B 52 weeks */
            residential: string | null;
            /** @description SEN2 code: APP, TRA, SUP */
            workBased: string | null;
            senUnit: boolean | null;
            resourcedProvision: boolean | null;
            /** @description false: the plan names the setting, but the return does not record that the person attends it */
            placed: boolean;
        };
        YoungPersonNamedWorkerResponse: {
            /** @description id of the relationship */
            id: string;
            /** @description account */
            subject: string;
            name: string;
            team: string | null;
            agency: string | null;
            /** @description YYYY-MM-DD */
            fromOn: string;
        };
        IdentifiersResponse: {
            nhsNumber: string | null;
            upn: string | null;
            /** @description true: the UPN will change, and another person may have the same one */
            upnTemporary: boolean;
            uln: string | null;
        };
        YoungPersonResponse: {
            id: string;
            /** @description a short reference to quote on the telephone, `YP-7F3K-2Q` */
            reference: string;
            /** @description for If-Match */
            version: number;
            /** @description null: the person has one name only, which is the other one */
            givenName: string | null;
            familyName: string | null;
            preferredName: string | null;
            /** @description YYYY-MM-DD; null: not known */
            dateOfBirth: string | null;
            /** @description completed years today */
            age: number | null;
            /** @description national curriculum year group today, from the class or else from the date of birth */
            yearGroup: number | null;
            /** @enum {string|null} */
            sex: "female" | "male" | null;
            /** @description code of the common basic data set */
            ethnicity: string | null;
            postcode: string | null;
            deceased: boolean;
            needs: components["schemas"]["NeedResponse"][];
            communicationNeeds: components["schemas"]["CommunicationNeedResponse"][];
            placement: components["schemas"]["PlacementResponse"] | null;
            namedWorker: components["schemas"]["YoungPersonNamedWorkerResponse"] | null;
            /**
             * @description status of the transition plan
             * @enum {string}
             */
            planStatus: "none" | "open" | "closed";
            /** @description null: not known */
            hasEhcPlan: boolean | null;
            /** @description only for accounts that may read identifiers */
            identifiers?: components["schemas"]["IdentifiersResponse"];
            /** @description instant, ISO 8601 in UTC */
            registeredAt: string;
            /** @description instant, ISO 8601 in UTC */
            changedAt: string;
            /** @description actions that this account may take on the record now */
            allowedActions: ("relationship:change" | "circumstances:change" | "contact:change" | "person:change" | "person:read-identifiers" | "circumstances:read" | "contact:read" | "relationship:read" | "access-log:read")[];
        };
        AgeRange: {
            /** @description completed years, included */
            from?: number;
            /** @description completed years, included */
            to?: number;
        };
        SearchYoungPeopleRequest: {
            /** @description id of the last record of the previous page */
            after?: string;
            /** @description 1 to 200; 50 by default */
            limit?: number;
            /**
             * @description parts of any of the names, in any order. Case, accents, apostrophes and hyphens are ignored, and names in other scripts
             *     are found in Latin letters. Exact names come first, then names that begin with the words, then names that contain
             *     them, then names that are spelt similarly.
             */
            name?: string;
            /** @description national curriculum year group today; 0 is reception */
            yearGroup?: number;
            age?: components["schemas"]["AgeRange"];
            /** @description account of the named worker; null finds people without one */
            namedWorker?: string | null;
            /**
             * @description SEN2 code of a need, at any rank
             * @enum {string}
             */
            need?: "SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH";
            /**
             * @description status of the transition plan
             * @enum {string}
             */
            planStatus?: "none" | "open" | "closed";
            /** @description people with (true) or without (false) an EHC plan; either finds only people for whom this is known */
            hasEhcPlan?: boolean;
        };
        YoungPersonLineResponse: {
            id: string;
            reference: string;
            /** @description null: the person has one name only, which is the other one */
            givenName: string | null;
            familyName: string | null;
            preferredName: string | null;
            /** @description YYYY-MM-DD */
            dateOfBirth: string | null;
            age: number | null;
            yearGroup: number | null;
            deceased: boolean;
            needs: components["schemas"]["NeedResponse"][];
            namedWorker: components["schemas"]["YoungPersonNamedWorkerResponse"] | null;
            /** @enum {string} */
            planStatus: "none" | "open" | "closed";
            /** @description null: not known */
            hasEhcPlan: boolean | null;
        };
        YoungPersonPageResponse: {
            items: components["schemas"]["YoungPersonLineResponse"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        ChangeYoungPersonRequest: {
            /** @description code of the common basic data set, `WBRI` */
            ethnicity?: Record<string, never> | null;
            /** @description with or without the space */
            postcode?: Record<string, never> | null;
            /** @description ten digits with a valid check digit; spaces and hyphens are ignored */
            nhsNumber?: Record<string, never> | null;
            /** @description unique pupil number, permanent or temporary */
            upn?: Record<string, never> | null;
            /** @description unique learner number */
            uln?: Record<string, never> | null;
            /** @description true: the young person has died, so that no letters or messages should be sent */
            deceased?: boolean;
            /** @description null: the person has no such name; one of the two names is required */
            givenName?: string | null;
            /** @description null: the person has no such name; one of the two names is required */
            familyName?: string | null;
            /** @description the name that they like to be called */
            preferredName?: string | null;
            /** @description YYYY-MM-DD; the same as the fact `dateOfBirth` of the circumstances */
            dateOfBirth?: string | null;
            /**
             * @description as in the school census
             * @enum {string|null}
             */
            sex?: "female" | "male" | null;
            /** @description all needs, each with a different rank; replaces the existing list */
            needs?: components["schemas"]["NeedInput"][];
            /** @description all communication needs; replaces the existing list */
            communicationNeeds?: components["schemas"]["CommunicationNeedInput"][];
        };
        RecordedFact: {
            /** @description value in the fact's own type; null: no longer known */
            value: string | number | boolean | null | unknown[] | {
                [key: string]: unknown;
            };
            /** @description name of the fact, `hasEhcPlan` */
            name: string;
            /**
             * @description one of the closed list of sources, `review`, or `transition-plan` for a fact that comes from a table of the plan
             * @enum {string}
             */
            source: "young-person" | "health" | "social-care" | "education" | "sen2-return" | "parent-carer" | "professional" | "calculated" | "review" | "transition-plan";
            note: string | null;
            /** @description the date from which it has been true, YYYY-MM-DD; null: not known */
            sinceOn: string | null;
            /** @description version of the circumstances when the fact was recorded */
            version: number;
            /** @description instant, ISO 8601 in UTC */
            recordedAt: string;
            recordedBy: components["schemas"]["RecordedBy"];
        };
        CircumstancesResponse: {
            youngPersonId: string;
            /** @description version of the circumstances, for If-Match; 0 before anything is recorded */
            version: number;
            /** @description the known facts, each with its source; a fact that is absent is not known */
            known: components["schemas"]["RecordedFact"][];
            /** @description the same facts by name, as the timeline reads them */
            facts: Record<string, never>;
            /** @description actions that this account may take on the circumstances now */
            allowedActions: "circumstances:change"[];
        };
        ChangeCircumstancesRequest: {
            /**
             * @description Keyed by the name of the fact, as listed in docs/timeline.md. Facts that are left out do not change.
             * @example {
             *       "hasEhcPlan": {
             *         "value": true,
             *         "source": "education",
             *         "sinceOn": "2021-09-01"
             *       }
             *     }
             */
            facts: {
                [key: string]: unknown;
            };
        };
        FactHistoryResponse: {
            /** @description newest first */
            items: components["schemas"]["RecordedFact"][];
        };
        ContactResponse: {
            id: string;
            youngPersonId: string;
            /** @description for If-Match */
            version: number;
            /** @enum {string} */
            kind: "parent-carer" | "professional";
            name: string;
            /** @description their relationship to the young person */
            relationship: string;
            /** @enum {string|null} */
            agency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            phone: string | null;
            email: string | null;
            /** @enum {string|null} */
            preferredChannel: "in-person" | "phone" | "text-message" | "email" | "letter" | null;
            /**
             * @description null for professionals
             * @enum {string|null}
             */
            parentalResponsibility: "yes" | "no" | "unknown" | null;
            /** @description instant, ISO 8601 in UTC */
            addedAt: string;
            /** @description instant, ISO 8601 in UTC; null: a current contact */
            endedAt: string | null;
            /**
             * @description null: a current contact, or one that was ended without a reason
             * @enum {string|null}
             */
            endReason: "entered-in-error" | "died" | "other" | "no-longer-involved" | "moved-away" | "asked-not-to-be" | null;
            /** @description actions that this account may take on the contact now */
            allowedActions: "contact:change"[];
        };
        ContactListResponse: {
            /** @description current contacts first, then ended ones */
            items: components["schemas"]["ContactResponse"][];
        };
        NewContactRequest: {
            /** @enum {string} */
            kind: "parent-carer" | "professional";
            name: string;
            /** @description their relationship to the young person: mother, foster carer, GP, SENCO */
            relationship: string;
            /**
             * @description the agency that a professional works for
             * @enum {string|null}
             */
            agency?: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            /** @description digits, spaces and a leading + */
            phone?: string | null;
            /** Format: email */
            email?: string | null;
            /**
             * @description how they want to be reached
             * @enum {string|null}
             */
            preferredChannel?: "in-person" | "phone" | "text-message" | "email" | "letter" | null;
            /**
             * @description only for a parent carer; `unknown` by default
             * @enum {string|null}
             */
            parentalResponsibility?: "yes" | "no" | "unknown" | null;
        };
        ChangeContactRequest: {
            name?: string;
            relationship?: string;
            /**
             * @description the agency that a professional works for
             * @enum {string|null}
             */
            agency?: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            /** @description digits, spaces and a leading + */
            phone?: string | null;
            /** Format: email */
            email?: string | null;
            /**
             * @description how they want to be reached
             * @enum {string|null}
             */
            preferredChannel?: "in-person" | "phone" | "text-message" | "email" | "letter" | null;
            /**
             * @description only for a parent carer; `unknown` by default
             * @enum {string|null}
             */
            parentalResponsibility?: "yes" | "no" | "unknown" | null;
        };
        EndContactRequest: {
            /**
             * @description `entered-in-error` leaves the contact in the history; use a removal to delete it
             * @enum {string}
             */
            reason: "entered-in-error" | "died" | "other" | "no-longer-involved" | "moved-away" | "asked-not-to-be";
        };
        NameWorkerRequest: {
            /** @description the worker's account: the `sub` claim of their sign-in */
            subject: string;
            /** @description the name by which the family knows the worker */
            name: string;
            team?: string | null;
            /** @enum {string|null} */
            agency?: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
        };
        NamedWorkerPeriodResponse: {
            id: string;
            youngPersonId: string;
            version: number;
            /** @description account */
            subject: string;
            name: string;
            team: string | null;
            agency: string | null;
            /** @description YYYY-MM-DD */
            fromOn: string;
            /** @description YYYY-MM-DD, included; null: the current named worker */
            untilOn: string | null;
            /**
             * @description null: the current named worker, or one who was replaced by another
             * @enum {string|null}
             */
            endReason: "entered-in-error" | "other" | "left" | "another-team" | "no-longer-needed" | null;
        };
        EndNamedWorkerRequest: {
            /** @enum {string} */
            reason: "entered-in-error" | "other" | "left" | "another-team" | "no-longer-needed";
        };
        NamedWorkerListResponse: {
            /** @description newest first; untilOn of the current one is null */
            items: components["schemas"]["NamedWorkerPeriodResponse"][];
        };
        AssignWorkerRequest: {
            /** @description ids of the young people */
            youngPersonIds: string[];
            worker: components["schemas"]["NameWorkerRequest"];
        };
        AssignmentResponse: {
            youngPersonId: string;
            /**
             * @description `unchanged`: the worker was the named worker already
             * @enum {string}
             */
            outcome: "refused" | "done" | "unchanged";
            /** @description why it was refused: `NOT_FOUND`, `RECORD_BUSY` or `CAP_REACHED`; null otherwise */
            code: string | null;
        };
        AssignmentsResponse: {
            /** @description in the order of the request, each young person once */
            results: components["schemas"]["AssignmentResponse"][];
        };
        PreferenceResponse: {
            youngPersonId: string;
            /** @description for If-Match; 0 until a preference is recorded */
            version: number;
            /** @enum {string|null} */
            channel: "in-person" | "telephone" | "none" | "text-message" | "email" | "letter" | null;
            /** @enum {string|null} */
            format: "easy-read" | "large-print" | "audio" | "standard" | "bsl-video" | "other-language" | null;
            language: string | null;
            /** @description instant, ISO 8601 in UTC; null until a preference is recorded */
            changedAt: string | null;
            /** @description name of the person who recorded it */
            changedBy: string | null;
            /**
             * @description the young person, or a coordinator on their behalf
             * @enum {string|null}
             */
            changedByRole: "young-person" | "coordinator" | null;
            /** @description actions that this account may take now */
            allowedActions: "preference:change"[];
        };
        SetPreferenceRequest: {
            /**
             * @description `none`: the young person wants nothing sent to them
             * @enum {string|null}
             */
            channel: "in-person" | "telephone" | "none" | "text-message" | "email" | "letter" | null;
            /** @enum {string|null} */
            format: "easy-read" | "large-print" | "audio" | "standard" | "bsl-video" | "other-language" | null;
            /** @description BCP 47 code of the language: `pl`, `ur`; required with the format `other-language` */
            language?: string | null;
        };
        RecordedWordResponse: {
            /** @description Name of the person who recorded it. */
            recordedBy: string;
            /** @enum {string} */
            how: "in-person" | "telephone" | "written" | "video" | "with-communication-aid";
            /** @description Date of the decision, YYYY-MM-DD. Today or earlier. */
            givenOn: string;
            /** @description Where the evidence is kept, who was present, and how they understood the young person. */
            evidence: string;
        };
        RelationshipResponse: {
            id: string;
            youngPersonId: string;
            /** @description for If-Match */
            version: number;
            subject: string;
            /** @enum {string} */
            relation: "self" | "carer";
            /** @description YYYY-MM-DD */
            fromOn: string;
            /** @description Last day, YYYY-MM-DD. null: no last day. */
            untilOn: string | null;
            /** @description Whether the account has access today. */
            active: boolean;
            /**
             * @description A carer's access after the rights passed to the young person: it waits for renewal, was renewed, or ended. null: the
             *     rights have not passed, or the account is not a carer's.
             * @enum {string|null}
             */
            renewal: "waits" | "renewed" | "ended" | null;
            /** @description First day of this state, YYYY-MM-DD. */
            renewalOn: string | null;
            /**
             * @description Why the access ended, if the switch or the young person ended it.
             * @enum {string|null}
             */
            endReason: "rights-passed" | "renewal-withdrawn" | null;
            /** @description The young person's decision, if staff recorded it. null: they renewed the access themselves, or nobody did. */
            word: components["schemas"]["RecordedWordResponse"] | null;
            /** @description Actions that this account may take on the relationship now. */
            allowedActions: ("relationship:change" | "relationship:renew")[];
        };
        RelationshipListResponse: {
            /** @description Newest first, including relationships that have ended. */
            items: components["schemas"]["RelationshipResponse"][];
        };
        NewRelationshipRequest: {
            /** @description The account (`sub`). */
            subject: string;
            /**
             * @description The account's relation to the young person.
             * @enum {string}
             */
            relation: "self" | "carer";
            /** @description First day, YYYY-MM-DD. Today by default. */
            fromOn?: string;
            /** @description Last day, YYYY-MM-DD. By default there is no last day. */
            untilOn?: string | null;
        };
        GivenWord: {
            /** @enum {string} */
            how: "in-person" | "telephone" | "written" | "video" | "with-communication-aid";
            /** @description Date of the decision, YYYY-MM-DD. Today or earlier. */
            givenOn: string;
            /** @description Where the evidence is kept, who was present, and how they understood the young person. */
            evidence: string;
        };
        RenewAccessRequest: {
            /** @description Last day, YYYY-MM-DD. By default the access continues until the young person ends it. */
            untilOn?: string | null;
            /** @description How the young person gave their decision. Staff only. */
            word?: components["schemas"]["GivenWord"] | null;
        };
        CapacityAssessmentResponse: {
            id: string;
            youngPersonId: string;
            /** @description for If-Match */
            version: number;
            /** @enum {string} */
            kind: "ehc" | "health-and-care" | "money";
            /** @enum {string} */
            outcome: "has-capacity" | "lacks-capacity";
            /** @description YYYY-MM-DD */
            assessedOn: string;
            assessorRole: string;
            assessorName: string;
            evidence: string;
            /** @description Last day on which the assessment counts, YYYY-MM-DD. null: until the next assessment. */
            reviewBy: string | null;
            /** @description First day on which an ended assessment no longer counts, YYYY-MM-DD. */
            endedOn: string | null;
            /** @enum {string|null} */
            endReason: "no-longer-valid" | "entered-in-error" | null;
            /** @description Whether it is the newest assessment of its kind and counts today. */
            counts: boolean;
            /** @description Actions that this account may take on the assessment now. */
            allowedActions: "capacity-assessment:change"[];
        };
        CapacityAssessmentListResponse: {
            /** @description Newest first, including assessments that no longer count. */
            items: components["schemas"]["CapacityAssessmentResponse"][];
        };
        NewCapacityAssessmentRequest: {
            /**
             * @description The kind of decision that capacity was assessed for. Each kind needs its own assessment.
             * @enum {string}
             */
            kind: "ehc" | "health-and-care" | "money";
            /** @enum {string} */
            outcome: "has-capacity" | "lacks-capacity";
            /** @description Date of the assessment, YYYY-MM-DD. Today or earlier. */
            assessedOn: string;
            /** @description The assessor's role, for example `social worker`. */
            assessorRole: string;
            assessorName: string;
            /** @description The decision, the support that the young person had to make it, and the finding. */
            evidence: string;
            /** @description Last day on which the assessment counts, YYYY-MM-DD. Required for a lack of capacity. */
            reviewBy?: string | null;
        };
        ChangeCapacityAssessmentRequest: {
            assessorRole?: string;
            assessorName?: string;
            evidence?: string;
            /** @description Last day on which the assessment counts, YYYY-MM-DD. */
            reviewBy?: string | null;
        };
        EndCapacityAssessmentRequest: {
            /**
             * @description `entered-in-error` if the assessment never counted, `no-longer-valid` if it stops counting today.
             * @enum {string}
             */
            reason: "no-longer-valid" | "entered-in-error";
        };
        RecordedByAccount: {
            /** @description The account. */
            subject: string;
            name: string;
        };
        RecordVersionResponse: {
            version: number;
            /** @description The contents of the record in this version. */
            record: {
                [key: string]: unknown;
            };
            /** @description Instant, ISO 8601 in UTC. */
            recordedAt: string;
            recordedBy: components["schemas"]["RecordedByAccount"];
        };
        RecordHistoryResponse: {
            /** @description Newest first. */
            items: components["schemas"]["RecordVersionResponse"][];
        };
        RepresentativeResponse: {
            id: string;
            youngPersonId: string;
            /** @description for If-Match */
            version: number;
            /** @enum {string} */
            authority: "parent" | "deputy" | "attorney" | "appointee" | "nominated";
            kinds: ("ehc" | "health-and-care" | "money")[];
            name: string;
            /** @description The representative's account; null: none. */
            subject: string | null;
            evidence: string;
            /** @description YYYY-MM-DD */
            fromOn: string;
            /** @description Last day, YYYY-MM-DD. null: no last day. */
            untilOn: string | null;
            /** @enum {string|null} */
            endReason: "entered-in-error" | "revoked" | "stepped-down" | "died" | "other" | null;
            /** @description Kinds of decision that they make today: the young person lacks capacity, and no higher authority is recorded. */
            decidesOn: ("ehc" | "health-and-care" | "money")[];
            /** @description Actions that this account may take on the representative now. */
            allowedActions: "representative:change"[];
        };
        RepresentativeListResponse: {
            /** @description Newest first, including representatives who have ended. */
            items: components["schemas"]["RepresentativeResponse"][];
        };
        NewRepresentativeRequest: {
            /**
             * @description The representative's authority. A parent needs no order to act about the EHC plan.
             * @enum {string}
             */
            authority: "parent" | "deputy" | "attorney" | "appointee" | "nominated";
            /** @description Kinds of decision that the order, the power of attorney or the appointment covers. */
            kinds: ("ehc" | "health-and-care" | "money")[];
            name: string;
            /** @description The representative's account (`sub`), if they have one. */
            subject?: string | null;
            /** @description The evidence seen: the order and its date, the registered power of attorney, or the letter. */
            evidence: string;
            /** @description First day, YYYY-MM-DD. Today by default. */
            fromOn?: string;
            /** @description Last day, YYYY-MM-DD. By default there is no last day. */
            untilOn?: string | null;
        };
        ChangeRepresentativeRequest: {
            kinds?: ("ehc" | "health-and-care" | "money")[];
            name?: string;
            /** @description The representative's account; null: none. */
            subject?: string | null;
            evidence?: string;
            /** @description Last day, YYYY-MM-DD. null: no last day. */
            untilOn?: string | null;
        };
        EndRepresentativeRequest: {
            /**
             * @description `entered-in-error`: they never were a representative. For other reasons, yesterday was the last day.
             * @enum {string}
             */
            reason: "entered-in-error" | "revoked" | "stepped-down" | "died" | "other";
        };
        MissingResponse: {
            /** @enum {string} */
            code: "DATE_OF_BIRTH_NOT_KNOWN" | "NO_REPRESENTATIVE" | "ASSESSMENT_EXPIRED";
            /** @description The missing information, and the next step. */
            message: string;
        };
        NextSwitch: {
            /** @description First day on which the next decision-maker decides, YYYY-MM-DD. */
            on: string;
            /** @enum {string} */
            to: "parent" | "young-person" | "representative";
        };
        DecisionMakerResponse: {
            /** @description Information that the record lacks. Always empty for carers. */
            missing: components["schemas"]["MissingResponse"][];
            /** @enum {string} */
            kind: "ehc" | "health-and-care" | "money";
            /**
             * @description null: not known, because the date of birth is not recorded
             * @enum {string|null}
             */
            decider: "parent" | "young-person" | "representative" | null;
            /** @description Names of the decision-makers, if they are recorded and this account may see them. */
            names: string[];
            /** @description First day, YYYY-MM-DD. null: from birth. */
            since: string | null;
            /** @description Last day, YYYY-MM-DD. null: no last day is known. */
            until: string | null;
            /** @description The reason, for a family. For carers it leaves out assessments and other representatives. */
            why: string;
            /** @description The law. */
            citation: string;
            /** @description Conventions for counting time that affected the date. */
            conventions: string[];
            /** @description The next change of decision-maker. null: none is known. */
            next: components["schemas"]["NextSwitch"] | null;
        };
        DecisionMakersResponse: {
            /** @description One item for each kind of decision. */
            items: components["schemas"]["DecisionMakerResponse"][];
            youngPersonId: string;
            /** @description The date asked about, YYYY-MM-DD. */
            on: string;
        };
        ConsentRecipient: {
            organisationId: string;
            /** @description The organisation's name when the consent was given. */
            name: string;
        };
        ConsentGiving: {
            /** @enum {string} */
            by: "parent" | "young-person" | "representative";
            name: string;
            /** @description YYYY-MM-DD */
            on: string;
            /** @enum {string} */
            how: "in-app" | "in-person" | "telephone" | "video-call" | "written" | "signed-or-symbols" | "communication-aid";
            evidence: string | null;
            /** @description Name of the account that recorded it. */
            recordedBy: string;
        };
        RenewalAsked: {
            /** @enum {string} */
            of: "parent" | "young-person" | "representative";
            /** @description First day on which the consent needs their renewal, YYYY-MM-DD. */
            from: string;
        };
        ConsentWithdrawal: {
            /** @enum {string} */
            by: "parent" | "young-person" | "representative";
            /** @description null: a coordinator recorded the withdrawal without a name */
            name: string | null;
            /** @description First day on which the consent no longer applied, YYYY-MM-DD. */
            on: string;
            words: string | null;
        };
        ConsentResponse: {
            groups: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            id: string;
            youngPersonId: string;
            /** @description for If-Match */
            version: number;
            /** @enum {string} */
            purpose: "referral" | "assessment" | "joint-planning";
            recipient: components["schemas"]["ConsentRecipient"];
            /** @description First day, YYYY-MM-DD. */
            from: string;
            /** @description Last day, YYYY-MM-DD. */
            until: string;
            /**
             * @description `awaits-renewal`: the current decision-maker has not renewed the consent
             * @enum {string}
             */
            state: "to-come" | "in-force" | "awaits-renewal" | "expired" | "withdrawn";
            /** @description Last day on which the consent applies, as far as is known. null: it no longer applies, or not yet. */
            countsUntil: string | null;
            /** @description The first gave the consent; the others renewed it. */
            givings: components["schemas"]["ConsentGiving"][];
            /** @description null: no renewal is needed, as far as is known */
            renewalAsked: components["schemas"]["RenewalAsked"] | null;
            withdrawal: components["schemas"]["ConsentWithdrawal"] | null;
            /** @description Actions that this account may take on the consent now. */
            allowedActions: ("renewal" | "withdrawal")[];
        };
        ConsentListResponse: {
            /** @description Newest first, including withdrawn and expired consents. */
            items: components["schemas"]["ConsentResponse"][];
        };
        GiveConsentRequest: {
            /**
             * @description The purpose for which the recipient may use the information.
             * @enum {string}
             */
            purpose: "referral" | "assessment" | "joint-planning";
            /** @description Id in the directory of the organisation that receives the information. */
            organisationId: string;
            /** @description The organisation's name as the giver of the consent was shown it. It must be the directory's name of the id. */
            organisationName?: string;
            /** @description Groups of fields. The disclosure preview shows the contents of each group. */
            groups: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            /** @description First day, YYYY-MM-DD. By default, the day on which the consent is given. */
            from?: string;
            /**
             * @description The decision-maker who gave the consent. Coordinators only.
             * @enum {string}
             */
            givenBy?: "parent" | "young-person" | "representative";
            /** @description Name of the person who gave the consent. Coordinators only. */
            name?: string;
            /** @description Id of the representative, if there are several. Coordinators only. */
            representativeId?: string;
            /**
             * @description How the consent was given. Coordinators only.
             * @enum {string}
             */
            how?: "in-app" | "in-person" | "telephone" | "video-call" | "written" | "signed-or-symbols" | "communication-aid";
            /** @description The form and where it is kept, the call, or the meeting and who attended. Coordinators only. */
            evidence?: string;
            /** @description Date on which the consent was given, YYYY-MM-DD. Today by default; never in the future. Coordinators only. */
            on?: string;
            /** @description Last day, YYYY-MM-DD. One year after the first day by default. */
            until?: string;
        };
        RenewConsentRequest: {
            /**
             * @description The decision-maker who gave the consent. Coordinators only.
             * @enum {string}
             */
            givenBy?: "parent" | "young-person" | "representative";
            /** @description Name of the person who gave the consent. Coordinators only. */
            name?: string;
            /** @description Id of the representative, if there are several. Coordinators only. */
            representativeId?: string;
            /**
             * @description How the consent was given. Coordinators only.
             * @enum {string}
             */
            how?: "in-app" | "in-person" | "telephone" | "video-call" | "written" | "signed-or-symbols" | "communication-aid";
            /** @description The form and where it is kept, the call, or the meeting and who attended. Coordinators only. */
            evidence?: string;
            /** @description Date on which the consent was given, YYYY-MM-DD. Today by default; never in the future. Coordinators only. */
            on?: string;
            /** @description Last day, YYYY-MM-DD. One year after the first day by default. */
            until?: string;
        };
        WithdrawConsentRequest: {
            /**
             * @description The decision-maker who withdraws the consent. Coordinators only; the young person by default.
             * @enum {string}
             */
            withdrawnBy?: "parent" | "young-person" | "representative";
            /** @description Name of the person who withdraws the consent. Coordinators only. */
            name?: string;
            /** @description The reason, in the person's own words. A reason is optional. */
            words?: string;
        };
        NewAccessRequestRequest: {
            /** @description reference of the young person's record, from a look-up */
            reference: string;
            /** @description why the record is needed; the coordinator and the young person read it */
            reason: string;
        };
        AccessRequestResponse: {
            id: string;
            /** @description for If-Match */
            version: number;
            /** @enum {string} */
            status: "ended" | "asked" | "granted" | "declined";
            /** @description reference of the young person's record */
            reference: string;
            /** @description null for the practitioner until it is granted */
            youngPersonId: string | null;
            /** @description name of the practitioner */
            name: string;
            /** @enum {string} */
            agency: "health" | "education" | "childrens-social-care" | "adult-social-care";
            team: string | null;
            /** @description URN of the practitioner's school */
            school: string | null;
            reason: string;
            /** @description YYYY-MM-DD */
            askedOn: string;
            answeredOn: string | null;
            /** @description name of the coordinator */
            answeredBy: string | null;
            answerWords: string | null;
            /** @description last day of reading */
            untilOn: string | null;
            /** @description actions that this account may take on the request now */
            allowedActions: ("grant" | "decline" | "end")[];
        };
        AccessRequestPage: {
            items: components["schemas"]["AccessRequestResponse"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        AnswerAccessRequestRequest: {
            /** @enum {string} */
            answer: "grant" | "decline";
            /** @description last day of reading, if granted; 28 days from today by default */
            untilOn?: string;
            /** @description required to decline; the practitioner reads it */
            words?: string;
        };
        UseBreakGlassRequest: {
            /** @description reference of the young person's record, from a look-up */
            reference: string;
            /** @description the emergency, and why the record is needed before a coordinator can answer; 30 characters or more */
            reason: string;
            /** @description days of reading, today included; 1 by default */
            days?: number;
            /** @description false: it would not be safe if the young person learnt of it; true by default */
            youngPersonTold?: boolean;
        };
        BreakGlassResponse: {
            id: string;
            youngPersonId: string;
            /** @description for If-Match */
            version: number;
            /** @description reference of the young person's record */
            reference: string;
            /** @description name of the person who used it */
            name: string;
            role: string;
            agency: string | null;
            reason: string;
            /** @description instant, ISO 8601 in UTC */
            usedAt: string;
            /** @description last day of reading */
            untilOn: string;
            youngPersonTold: boolean;
            /** @description instant, ISO 8601 in UTC; null: not yet signed off */
            signedOffAt: string | null;
            /** @description name of the person who signed it off */
            signedOffBy: string | null;
            justified: boolean | null;
            signOffWords: string | null;
            /** @description actions that this account may take on it now */
            allowedActions: "sign-off"[];
        };
        BreakGlassPage: {
            items: components["schemas"]["BreakGlassResponse"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        SignOffBreakGlassRequest: {
            /** @description whether the reason justified it; if not, reading ends at once */
            justified: boolean;
            words: string;
        };
        ColleagueResponse: {
            id: string;
            /** @description account, to name the colleague in a request */
            subject: string;
            name: string;
            /** @enum {string} */
            role: "young-person" | "carer" | "coordinator" | "practitioner" | "provider" | "leader" | "administrator" | "information-governance" | "system" | "anonymous";
            /** @enum {string|null} */
            agency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            team: string | null;
            /** @description the last day on which the account signed in */
            seenOn: string;
        };
        ColleaguesPage: {
            items: components["schemas"]["ColleagueResponse"][];
            /** @description value of `after` for the next page; null on the last page */
            next: string | null;
        };
        InvolvementResponse: {
            /** @enum {string} */
            kind: "school" | "team" | "agency" | "account";
            /** @description the name of the person, school or team, or the agency's; null: an account whose name is not known here */
            name: string | null;
            /** @description code of the agency, or URN of the school; null for accounts and teams */
            code: string | null;
            /** @description why they may read the record */
            why: ("referral" | "assessment" | "review" | "asked" | "named-worker" | "accountable" | "named" | "step" | "hand-over" | "school-roll" | "team-roll" | "let-in" | "break-glass" | "untold-break-glass" | "drill-down")[];
            /** @description YYYY-MM-DD */
            sinceOn: string;
            /** @description last day on which they may read it; null: until something ends it */
            readsUntilOn: string | null;
        };
        InvolvementListResponse: {
            /** @description those who may read the record today: whole agencies first, then schools, teams and accounts */
            items: components["schemas"]["InvolvementResponse"][];
        };
        LookUpRequest: {
            /** @description first name and surname; with a day of birth, one name is enough */
            name?: string;
            /** @description YYYY-MM-DD */
            dateOfBirth?: string;
            /** @description NHS number, UPN or ULN, without spaces, or the reference of the record, `YP-7K3M-2Q` */
            number?: string;
        };
        LookUpLineResponse: {
            /** @description reference of the record, to quote in a request for access */
            reference: string;
            initials: string;
            yearOfBirth: number | null;
            /** @description whether this account reads the record already */
            mayRead: boolean;
        };
        LookUpResponse: {
            /** @description at most five */
            items: components["schemas"]["LookUpLineResponse"][];
            /** @description true: others match, too. Give the full name and the day of birth. */
            more: boolean;
            /** @description look-ups that this account has left today */
            left: number;
        };
        MyYoungPersonResponse: {
            id: string;
            /**
             * @description The account's relation to them.
             * @enum {string}
             */
            relation: "self" | "carer";
        };
        MeResponse: {
            subject: string;
            name: string;
            /** @enum {string} */
            role: "young-person" | "carer" | "coordinator" | "practitioner" | "provider" | "leader" | "administrator" | "information-governance" | "system" | "anonymous";
            /** @description ONS code of the local authority. */
            area: string;
            /** @enum {string|null} */
            agency: "health" | "education" | "childrens-social-care" | "adult-social-care" | null;
            /** @description Id of a provider's organisation in the directory. */
            organisation: string | null;
            team: string | null;
            /** @description The young people whose record this account may read as their own or their child's. */
            youngPeople: components["schemas"]["MyYoungPersonResponse"][];
        };
        DisclosurePreviewResponse: {
            groups: ("identity" | "contact" | "needs" | "health" | "social-care" | "education" | "plan" | "risk")[];
            /**
             * @description The values by group and field. The group `plan` comes from transition-plans, so it is not here. The NHS number, in the
             *     group `health`, is left out for staff who may not read identifiers.
             */
            values: Record<string, never>;
            youngPersonId: string;
            /** @description Version of the person that the values come from. */
            personVersion: number;
            /** @description Version of the circumstances that the values come from. */
            circumstancesVersion: number;
        };
        DrillDownRequest: {
            /**
             * Format: uuid
             * @description the young person of a line of a list
             */
            youngPersonId: string;
            /** @description why the figure is not enough; 20 characters or more. The information governance lead can read it. */
            reason: string;
        };
        DrillDownResponse: {
            id: string;
            youngPersonId: string;
            /** @description reference of the young person's record */
            reference: string;
            /** @description name of the leader */
            name: string;
            reason: string;
            /** @description instant, ISO 8601 in UTC */
            usedAt: string;
            /** @description the day of reading */
            usedOn: string;
        };
        DrillDownPage: {
            items: components["schemas"]["DrillDownResponse"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        RestrictionResponse: {
            id: string;
            youngPersonId: string;
            /** @description for If-Match */
            version: number;
            /** @enum {string} */
            reason: "other" | "adoption" | "hidden-from-violence" | "colleagues-child";
            words: string;
            accounts: string[];
            /** @description YYYY-MM-DD */
            sinceOn: string;
            /** @description last day; null: until somebody lifts it */
            untilOn: string | null;
            /** @description name of the person who set it */
            setBy: string;
            liftedOn: string | null;
            liftedBy: string | null;
            liftingWords: string | null;
            /** @description last day on which the information governance lead named other accounts */
            recoveredOn: string | null;
            recoveredBy: string | null;
            recoveryWords: string | null;
            /** @description actions that this account may take on it now */
            allowedActions: ("change" | "lift")[];
        };
        RestrictionListResponse: {
            /** @description newest first */
            items: components["schemas"]["RestrictionResponse"][];
        };
        RestrictRequest: {
            /** @enum {string} */
            reason: "other" | "adoption" | "hidden-from-violence" | "colleagues-child";
            /** @description the facts behind the reason, for the named accounts */
            words: string;
            /** @description accounts of staff that keep the record; nobody else of the staff sees it */
            accounts: string[];
            /** @description last day, today or later; without one, the restriction stays until somebody lifts it */
            untilOn?: string | null;
        };
        ChangeRestrictionRequest: {
            /** @description every account that keeps the record */
            accounts?: string[];
            /** @description null: until somebody lifts it */
            untilOn?: string | null;
        };
        LiftRestrictionRequest: {
            /** @description why the record is no longer restricted */
            words: string;
        };
        RestrictedRecordResponse: {
            id: string;
            /** @description for If-Match */
            version: number;
            /** @enum {string} */
            reason: "other" | "adoption" | "hidden-from-violence" | "colleagues-child";
            accounts: string[];
            /** @description YYYY-MM-DD */
            sinceOn: string;
            untilOn: string | null;
            setBy: string;
            recoveredOn: string | null;
        };
        RestrictedRecordPage: {
            items: components["schemas"]["RestrictedRecordResponse"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        RecoverRecordRequest: {
            /** @description accounts that keep the record from now on */
            accounts: string[];
            /** @description why the named accounts can no longer keep it */
            words: string;
        };
        RollEntryResponse: {
            id: string;
            youngPersonId: string;
            /** @description for If-Match */
            version: number;
            /** @enum {string} */
            kind: "school" | "team";
            /** @description null: a team */
            urn: string | null;
            /** @description null: a school */
            team: string | null;
            /** @description the school's name, if known */
            name: string | null;
            /** @description YYYY-MM-DD */
            fromOn: string;
            /** @description last day; null: on the roll now */
            untilOn: string | null;
            /**
             * @description `return`: from the placement of a SEN2 return
             * @enum {string}
             */
            source: "return" | "by-hand";
            /** @description actions that this account may take on the entry now */
            allowedActions: "roll:change"[];
        };
        RollResponse: {
            /** @description newest first */
            items: components["schemas"]["RollEntryResponse"][];
        };
        NewRollEntryRequest: {
            /** @enum {string} */
            kind: "school" | "team";
            /** @description the school's URN, six digits */
            urn?: string;
            /** @description the team's name, as the accounts of its workers have it */
            team?: string;
            /** @description the school's name */
            name?: string | null;
            /** @description first day on the roll, not in the future; today by default */
            fromOn?: string;
        };
        EndRollEntryRequest: {
            /** @description last day on the roll, not in the future; today by default */
            untilOn?: string;
        };
        StartedBy: {
            /** @description account */
            subject: string;
            name: string;
        };
        WaitsFor: {
            /**
             * @description `another-import`: this server imports one return at a time. `events`: it publishes the events of the last import first.
             * @enum {string}
             */
            reason: "another-import" | "events";
            /** @description the import that is running; it may be of another area, and then only its id is known */
            importId: string | null;
            /** @description progress of that import, 0 to 100 */
            percent: number | null;
            /** @description number of imports that come first */
            ahead: number;
        };
        ReturnResponse: {
            /** @description year of collection */
            year: number;
            /** @description census day, YYYY-MM-DD */
            referenceDate: string;
            /** @description day on which the return was made, YYYY-MM-DD */
            submittedOn: string;
            /** @description DfE three-digit code, `926` is Norfolk */
            localAuthorityCode: string;
            /** @description true: the demonstration's made-up people; such a return never makes another one older */
            madeUp: boolean;
        };
        RowCountsResponse: {
            /** @description data rows in all tables; each is counted in one of the other three */
            read: number;
            taken: number;
            takenWithWarning: number;
            refused: number;
        };
        PeopleCountsResponse: {
            /** @description registered by this import */
            new: number;
            /** @description already registered, and changed by this import */
            changed: number;
            /** @description already registered, and the return contained nothing new about them */
            unchanged: number;
            /** @description not registered; the row report gives the reason */
            refused: number;
        };
        ImportFailure: {
            /** @description stable code: one of the SEN2 reader's, IMPORT_INTERRUPTED, DATABASE_UNAVAILABLE, IDENTIFIER_IN_USE or FAULT */
            code: string;
            message: string;
            /** @description the file in which the failure was found */
            file: string | null;
            /** @description 1 is the header */
            line: number | null;
        };
        UndoneResponse: {
            /** @description instant, ISO 8601 in UTC */
            at: string;
            by: components["schemas"]["StartedBy"];
        };
        ImportResponse: {
            id: string;
            /**
             * @description `failed` and `interrupted` imports store nothing; an `undone` one no longer counts as a return
             * @enum {string}
             */
            status: "done" | "waiting" | "running" | "failed" | "interrupted" | "undoing" | "undone";
            /** @enum {string} */
            phase: "waiting" | "reading" | "writing" | "finished";
            /** @description 0 to 100 */
            percent: number;
            startedBy: components["schemas"]["StartedBy"];
            /** @description instant, ISO 8601 in UTC */
            createdAt: string;
            /** @description why a waiting import has not begun; null once it has */
            waitsFor: components["schemas"]["WaitsFor"] | null;
            /** @description instant by the clock, ISO 8601 in UTC; null until it has ended */
            finishedAt: string | null;
            fileBytes: number;
            return: components["schemas"]["ReturnResponse"];
            /** @description null until it is done */
            rows: components["schemas"]["RowCountsResponse"] | null;
            /** @description null until it is done */
            people: components["schemas"]["PeopleCountsResponse"] | null;
            /** @description failure of the import, or of an undo, which then changed nothing */
            failure: components["schemas"]["ImportFailure"] | null;
            /** @description null until it is undone */
            undone: components["schemas"]["UndoneResponse"] | null;
        };
        ImportPageResponse: {
            /** @description newest first */
            items: components["schemas"]["ImportResponse"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        ImportedRow: {
            id: string;
            file: string;
            /** @description 1 is the header; 0: the finding concerns the whole file */
            line: number;
            /** @description empty: the finding concerns the row or the file */
            column: string;
            /** @description the value in the file; may be personal data */
            value: string;
            /** @description stable code, `UPN_CHECK_LETTER` */
            code: string;
            /**
             * @description the result for the row; a note has no effect on it
             * @enum {string}
             */
            outcome: "refused" | "taken-with-warning" | "note";
            message: string;
        };
        ImportedRowPage: {
            /** @description by file and line */
            items: components["schemas"]["ImportedRow"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        UndoCountsResponse: {
            /** @description registered by the import and in nobody’s use: the record goes, with a plan on which nobody has worked */
            removed: number;
            /** @description the record goes when transition-plans has answered that nobody has worked on the plan */
            asked: number;
            /** @description every value of the import goes back */
            reset: number;
            /** @description some values go back; somebody has changed the others since */
            "partly-reset": number;
            /** @description nothing changes, because somebody has changed or uses it since */
            kept: number;
            /** @description the import changed nothing */
            unchanged: number;
        };
        UndoingResponse: {
            importId: string;
            /** @description number of people for each result of the undo, expected or actual */
            people: components["schemas"]["UndoCountsResponse"];
        };
        ResetResponse: {
            /** @description field or fact */
            name: string;
            /** @description as JSON; may be personal data */
            now: string;
            /** @description as JSON: the value before the import, which the undo restores */
            before: string;
        };
        StayResponse: {
            /** @description field or fact; `record` is the whole record */
            name: string;
            /** @enum {string} */
            reason: "CHANGED_SINCE" | "RECORDS_SINCE" | "PLAN_WORKED_ON" | "IN_ANOTHER_RETURN" | "NUMBER_IN_USE" | "MERGED_SINCE";
        };
        UndoRow: {
            /** @description the young person */
            id: string;
            /** @description line of the person’s row; 1 is the header */
            line: number;
            /** @enum {string} */
            outcome: "unchanged" | "asked" | "removed" | "reset" | "partly-reset" | "kept";
            /** @description before the undo: the values that would go back; empty after it */
            resets: components["schemas"]["ResetResponse"][];
            stays: components["schemas"]["StayResponse"][];
        };
        UndoRowPage: {
            /** @description by young person */
            items: components["schemas"]["UndoRow"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
        };
        RemoveFromPersonRequest: {
            /** @enum {string} */
            kind: "representative" | "contact" | "named-worker" | "capacity-assessment" | "preference" | "fact" | "removal-words";
            /** @description id of the record; left out for a fact or the preference */
            id?: string;
            /**
             * @description name of the fact; every recorded value is removed, and the fact is no longer known
             * @enum {string}
             */
            fact?: "nation" | "dateOfBirth" | "localAuthorityCode" | "localAuthorityGssCode" | "subIcbLocationCode" | "ncYearRecordedOn" | "autumnTermStartsOn" | "nextTermStartsOn" | "settingType" | "nextSettingType" | "settingTransferOn" | "trainingEndsOn" | "workBasedLearning" | "inEducationOrTraining" | "leftEducationOn" | "wishesToReturnToEducation" | "returnToEducationAppropriate" | "level3AttainedOn" | "startsHigherEducationOn" | "inApprovedEducation" | "approvedEducationStartedOn" | "needsTravelHelp" | "schoolClosedFrom" | "schoolReopensOn" | "hasEhcPlan" | "ehcNeedsAssessmentRequestedOn" | "ehcNeedsAssessmentDecisionOn" | "ehcNeedsAssessmentAgreed" | "schoolAdviceRequestedOn" | "schoolAdviceReceivedOn" | "assessmentDelayReason" | "assessmentDelayFrom" | "assessmentDelayUntil" | "draftPlanSentOn" | "ehcPlanRefusedOn" | "planFirstMadeOn" | "lastReviewCompletedOn" | "year9ReviewOn" | "reviewMeetingOn" | "reviewDecision" | "reviewDecisionOn" | "amendmentNoticeServedOn" | "finalAmendedPlanOn" | "personalBudgetRequestedOn" | "reassessmentRequestedOn" | "reassessmentAgreedOn" | "reassessmentRefusedOn" | "ceaseDecisionOn" | "appealableDecisionOn" | "appealOnlyAboutPlacement" | "mediationAdviserContactedOn" | "mediationDeclinedOn" | "mediationRequestedOn" | "mediationIssues" | "mediationHealthBoardToldOn" | "mediationNotArrangedOn" | "mediationHeldOn" | "mediationCertificateOn" | "mediationAgreementOn" | "mediationAgreementType" | "mediationAgreementDueOn" | "appealLodgedOn" | "appealNotOpposedOn" | "appealConcludedOn" | "tribunalOrderOn" | "tribunalOrderType" | "discriminationOn" | "detainedOn" | "detentionKnownOn" | "detentionAccommodation" | "lastDetentionMonitoringOn" | "releasedOn" | "movedOutOfAreaOn" | "oldAuthorityAwareOn" | "ehcPlanTransferredOn" | "movedIntoAreaOn" | "responsibleIcbChangedOn" | "disabled" | "likelyAdultCareNeeds" | "receivesChildrensSocialCare" | "consentsToTransitionAssessment" | "atRiskOfAbuseOrNeglect" | "transitionAssessmentRefusedOn" | "transitionAssessmentCompletedOn" | "transitionAssessmentCountsForAdult" | "refusesAdultAssessment" | "lacksCapacityToRefuseAssessment" | "adultNeedsAssessmentCompletedOn" | "adultSocialCareConclusionOn" | "adultSocialCareConclusion" | "adultSupportStartedOn" | "directPaymentsToParent" | "hasParentCarer" | "carersAssessmentCompletedOn" | "youngCarer" | "youngCarerLikelyToNeedSupport" | "youngCarersAssessmentCompletedOn" | "lookedAfter" | "lookedAfterInShortBreaksOnly" | "becameEligibleChildOn" | "formerRelevantChild" | "pathwayPlanLastReviewedOn" | "childrensContinuingCare" | "likelyAdultContinuingHealthcare" | "chcChecklistReceivedOn" | "chcDecisionOn" | "chcEligible" | "chcCareBeganOn" | "placedOutOfArea" | "willMoveToAdultHealthServices" | "enteredChildrensHealthServiceOn" | "hasNamedWorker" | "lastTransitionMeetingOn" | "healthHandovers" | "openToCamhs" | "onLearningDisabilityRegister" | "lastAnnualHealthCheckOn" | "learningDisabilityOrAutism" | "riskOfAdmission" | "admittedToHospitalOn" | "inpatient" | "secureService" | "communityCetrHeld" | "lastCetrOn" | "lacksCapacityForEhcDecisions" | "arrangementsMayDepriveOfLiberty" | "lacksCapacityForArrangements" | "lacksCapacityForFinances" | "libertyArrangementsReviewedOn" | "receivesDisabilityLivingAllowance" | "dlaUnderSpecialRules" | "dlaAwardEndsOn" | "pipInvitationLetterOn" | "inpatientOn16thBirthday" | "dischargedOn" | "ownUniversalCreditFrom" | "idpCopyGivenOn" | "idpReviewNoticeOn" | "alnIdentifiedOn" | "idpPreparedBy" | "additionalSupportNeeds" | "expectedSchoolLeavingOn" | "authorityAwareOfLeavingOn" | "statementLastReviewedOn" | "ncYearActual" | "lookedAfterDaysSince14";
            /** @enum {string} */
            reason: "entered-in-error" | "wrong-person" | "objection-upheld";
            /** @description explanation of the mistake, without the removed data */
            words: string;
        };
        PersonRemovalResponse: {
            id: string;
            /** @enum {string} */
            kind: "representative" | "contact" | "named-worker" | "capacity-assessment" | "preference" | "fact" | "removal-words";
            /** @description id of the removed record; null for a fact or the preference */
            removedId: string | null;
            fact: string | null;
            /** @enum {string} */
            reason: "entered-in-error" | "wrong-person" | "objection-upheld";
            words: string;
            /** @description name of the person who removed it */
            by: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
        };
        PersonRemovalListResponse: {
            /** @description newest first */
            items: components["schemas"]["PersonRemovalResponse"][];
        };
        MergeDifference: {
            /** @description null: not known */
            kept: string | number | boolean | null | unknown[] | {
                [key: string]: unknown;
            };
            merged: string | number | boolean | null | unknown[] | {
                [key: string]: unknown;
            };
            /** @description `nhsNumber`, `familyName`, `facts.hasEhcPlan` */
            field: string;
        };
        MergedAccountResponse: {
            relationshipId: string;
            /** @description account */
            subject: string;
            /** @enum {string} */
            relation: "self" | "carer" | "named-worker";
            /** @description false: the account can read neither record until it is given access to the kept one */
            carriedOver: boolean;
        };
        MergeUndoing: {
            /** @description instant, ISO 8601 in UTC */
            at: string;
            by: components["schemas"]["RecordedBy"];
            words: string;
        };
        MergeResponse: {
            /** @description identifiers that differ: the kept record's identifiers stay until someone corrects them */
            conflicts: components["schemas"]["MergeDifference"][];
            /** @description other details that differ; the kept record's details stay */
            differences: components["schemas"]["MergeDifference"][];
            /** @description accounts that could read the merged record */
            accounts: components["schemas"]["MergedAccountResponse"][];
            id: string;
            /** @description the record that stays in use */
            keptId: string;
            /** @description the record that the merge set aside */
            mergedId: string;
            mergedReference: string;
            version: number;
            /** @enum {string} */
            reason: "other" | "duplicate-import" | "duplicate-entry" | "changed-name";
            words: string | null;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            by: components["schemas"]["RecordedBy"];
            /** @description null: the merge is in force */
            undone: components["schemas"]["MergeUndoing"] | null;
            /** @description actions that this account may take now */
            allowedActions: "undoing"[];
        };
        MergeListResponse: {
            /** @description newest first */
            items: components["schemas"]["MergeResponse"][];
        };
        MergePeopleRequest: {
            /** @description the other record of the same person, which the merge sets aside */
            mergedId: string;
            /** @enum {string} */
            reason: "other" | "duplicate-import" | "duplicate-entry" | "changed-name";
            /** @description the evidence that both records describe one person; required if the reason is `other` */
            words?: string | null;
            /** @description relationships of the merged record whose accounts may read the kept record; no other account gains access */
            accounts?: string[];
            /** @description true: confirms that it is the same person although the two dates of birth differ */
            confirmDifferentDateOfBirth?: boolean;
        };
        UndoMergeRequest: {
            /** @description the evidence that the two records describe different people */
            words: string;
        };
        WhoLookedLine: {
            /** @description id of the line */
            id: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @description job, in words */
            job: string;
            /** @description name of the agency or organisation that the account acted for */
            organisation: string | null;
            /** @description the account’s action in words, `read the plan` */
            did: string;
            /** @description why the account could, in words; null in lists, and for older lines */
            why: string | null;
            /** @enum {string} */
            outcome: "allowed" | "refused";
            /** @description the service that has the record */
            service: string;
            /** @description name of the person */
            who: string;
            /** @description true when the young person was one of many in a list */
            inList: boolean;
        };
        WhoLookedPage: {
            items: components["schemas"]["WhoLookedLine"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
            /** @description services that did not answer */
            missing: string[];
        };
        WhatOpenedLine: {
            /** @description id of the line */
            id: string;
            /** @description instant, ISO 8601 in UTC */
            at: string;
            /** @description job, in words */
            job: string;
            /** @description name of the agency or organisation that the account acted for */
            organisation: string | null;
            /** @description the account’s action in words, `read the plan` */
            did: string;
            /** @description why the account could, in words; null in lists, and for older lines */
            why: string | null;
            /** @enum {string} */
            outcome: "allowed" | "refused";
            /** @description the service that has the record */
            service: string;
            /** @description id of the record */
            recordId: string | null;
            /** @description null: a list, or a record of nobody */
            youngPersonId: string | null;
            /** @description how many people a list showed */
            people: number;
        };
        WhatOpenedPage: {
            items: components["schemas"]["WhatOpenedLine"][];
            /** @description value of `after` for the next page; null on the last */
            next: string | null;
            /** @description services that did not answer */
            missing: string[];
        };
        TodayResponse: {
            /** @description the most urgent first */
            blocks: components["schemas"]["TodayBlock"][];
        };
    };
    responses: {
        /** @description Bad Request */
        "400-9b72fcf3": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DUPLICATE_KEY" | "INVALID" | "MALFORMED_JSON" | "MALFORMED_REQUEST" | "RESERVED_KEY";
                };
            };
        };
        /** @description Unauthorized */
        "401-febdcc2f": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "TOKEN_EXPIRED" | "TOKEN_INVALID" | "TOKEN_MISSING" | "TOKEN_OTHER_ISSUER";
                };
            };
        };
        /** @description Forbidden */
        "403-17440105": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "AGENCY_MISSING" | "AREA_NOT_SERVED" | "ROLE_MAY_NOT";
                };
            };
        };
        /** @description Request Timeout */
        "408-4a8df08c": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "REQUEST_TIMEOUT";
                };
            };
        };
        /** @description Conflict */
        "409-916d083f": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD";
                };
            };
        };
        /** @description Payload Too Large */
        "413-10d0bd6f": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "BODY_TOO_COMPLEX" | "BODY_TOO_LARGE";
                };
            };
        };
        /** @description URI Too Long */
        "414-a0e997e3": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "URI_TOO_LONG";
                };
            };
        };
        /** @description Unsupported Media Type */
        "415-7ad6be5b": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "UNSUPPORTED_MEDIA_TYPE";
                };
            };
        };
        /** @description Misdirected Request */
        "421-2a46e188": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "HOST_NOT_SERVED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-1164fd55": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Too Many Requests */
        "429-32599a67": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "TOO_MANY_REQUESTS";
                };
            };
        };
        /** @description Request Header Fields Too Large */
        "431-dc6c4350": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "HEADERS_TOO_LARGE";
                };
            };
        };
        /** @description Internal Server Error */
        "500-7d9f5428": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "FAULT";
                };
            };
        };
        /** @description Service Unavailable */
        "503-4e192240": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATABASE_NOT_WRITABLE" | "DATABASE_UNAVAILABLE" | "INVOLVEMENT_NOT_KNOWN" | "ISSUER_UNAVAILABLE";
                };
            };
        };
        /** @description Bad Request */
        "400-087da981": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DUPLICATE_KEY" | "IDEMPOTENCY_KEY_INVALID" | "INVALID" | "MALFORMED_JSON" | "MALFORMED_REQUEST" | "RESERVED_KEY";
                };
            };
        };
        /** @description Not Found */
        "404-920b8d07": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "NOT_FOUND";
                };
            };
        };
        /** @description Conflict */
        "409-5a29e7be": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_REPLAYED" | "CONFLICTING_RECORD" | "SIGNATURE_WRONG" | "STILL_UNKNOWN";
                };
            };
        };
        /** @description Gone */
        "410-25d59499": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "PERSON_MERGED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-53001f15": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Service Unavailable */
        "503-988e7854": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATABASE_NOT_WRITABLE" | "DATABASE_UNAVAILABLE";
                };
            };
        };
        /** @description Service Unavailable */
        "503-feddc449": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATABASE_NOT_WRITABLE" | "DATABASE_UNAVAILABLE" | "NOT_READY";
                };
            };
        };
        /** @description Conflict */
        "409-a9b996d5": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_ACCOUNTABLE" | "CONFLICTING_RECORD" | "NOBODY_WAS_ASKED" | "PLAN_CLOSED" | "SOMEBODY_ELSE_WAS_ASKED";
                };
            };
        };
        /** @description Conflict */
        "409-93523e98": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "NOBODY_WAS_ASKED" | "PLAN_CLOSED" | "SOMEBODY_ELSE_WAS_ASKED";
                };
            };
        };
        /** @description Conflict */
        "409-5a824b0e": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "PLAN_CLOSED";
                };
            };
        };
        /** @description Conflict */
        "409-7f89b686": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "NOT_YOUR_WORDS" | "PLAN_CLOSED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-8bf90382": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "RELATED_AREA_IS_ITS_OWN" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Bad Request */
        "400-31e0c6c4": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DUPLICATE_KEY" | "INVALID" | "INVALID_IF_MATCH" | "MALFORMED_JSON" | "MALFORMED_REQUEST" | "RESERVED_KEY";
                };
            };
        };
        /** @description Conflict */
        "409-8cfeb2eb": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "GOAL_NOT_YOURS_TO_CHANGE" | "NOT_YOUR_WORDS" | "OWN_WORDS_ARE_THEIRS" | "PLAN_CLOSED" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Precondition Failed */
        "412-186119ae": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "STALE_VERSION";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-465c2ef0": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "END_REASON_OUT_OF_PLACE" | "END_REASON_REQUIRED" | "REASON_REQUIRED" | "RECORD_TOO_LARGE" | "RELATED_AREA_IS_ITS_OWN" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Precondition Required */
        "428-1a5300d0": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "PRECONDITION_REQUIRED";
                };
            };
        };
        /** @description Conflict */
        "409-7eaa41ce": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "ORDER_NOT_YOURS_TO_CHANGE" | "PLAN_CLOSED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-33328f07": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "GOAL_NOT_IN_PLAN" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-89070f49": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "RELATED_AREA_IS_ITS_OWN" | "STEP_NOT_IN_LIBRARY" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-0b91afd7": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "GOAL_NOT_IN_PLAN" | "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-0dd3aa96": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "PLAN_CLOSED" | "STEP_CONTENT_SET_BY_LAW" | "STEP_NOT_OPEN" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-7eb000c9": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "EVIDENCE_REQUIRED" | "GOAL_NOT_IN_PLAN" | "REASON_REQUIRED" | "RECORD_TOO_LARGE" | "TARGET_AFTER_DUE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-6674f687": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "PLAN_CLOSED" | "STEP_NOT_OPEN";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-f7912890": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "EVIDENCE_IN_FUTURE" | "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-619c7193": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "PLAN_CLOSED" | "STEP_NEEDS_NO_OWNER" | "STEP_NOT_OPEN" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Conflict */
        "409-4bb9d7eb": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "AGENCY_NOT_KNOWN" | "CAP_REACHED" | "CONFLICTING_RECORD" | "PLAN_CLOSED";
                };
            };
        };
        /** @description Conflict */
        "409-3d70b4c4": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "DECISION_MAKER_NOT_KNOWN" | "NOT_THE_DECISION_MAKER" | "PLAN_CLOSED";
                };
            };
        };
        /** @description Conflict */
        "409-f06462e3": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD";
                };
            };
        };
        /** @description Conflict */
        "409-6fb63142": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-2ff28153": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED" | "REASON_REQUIRED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-05aecab8": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "PLAN_CLOSED" | "VERSION_UNCHANGED";
                };
            };
        };
        /** @description Conflict */
        "409-595e00aa": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CARERS_ASSESSMENT_IN_ERROR" | "CONFLICTING_RECORD" | "PLAN_CLOSED";
                };
            };
        };
        /** @description Conflict */
        "409-6ab772a9": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "PLAN_CLOSED" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-230566e1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CARERS_ASSESSMENT_INCOMPLETE" | "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-5caa8dbe": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CHILDRENS_SUPPORT_GOES_ON" | "CONFLICTING_RECORD" | "PLAN_CLOSED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-44c68f5b": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ENDS_IN_THE_PAST" | "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-cb82b528": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "HANDOVER_EXISTS" | "PLAN_CLOSED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-defdbb4b": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "HANDOVER_NOT_POSSIBLE" | "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-0ebcc9da": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "HANDOVER_NOT_POSSIBLE" | "REASON_REQUIRED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-163d4ee4": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "HANDOVER_NOT_COMPLETE" | "PLAN_CLOSED" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Conflict */
        "409-30533c54": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "PLAN_CLOSED" | "REVIEW_ALREADY_OPEN" | "REVIEW_DATE_SET_BY_LAW";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-e2017bc7": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATE_IN_PAST" | "IDEMPOTENCY_KEY_REUSED" | "PURPOSE_DOES_NOT_APPLY" | "REASON_REQUIRED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE" | "WINDOW_REQUIRED";
                };
            };
        };
        /** @description Conflict */
        "409-bc9970c5": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "PLAN_CLOSED" | "REVIEW_DATE_SET_BY_LAW" | "REVIEW_UNDER_WAY" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-21da1b1b": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATE_IN_FUTURE" | "DATE_IN_PAST" | "DATE_OUT_OF_ORDER" | "EXEMPTION_END" | "NOTICE_OUT_OF_PLACE" | "PURPOSE_DOES_NOT_APPLY" | "REASON_REQUIRED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE" | "WINDOW_REQUIRED";
                };
            };
        };
        /** @description Conflict */
        "409-c01cd355": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "PLAN_CLOSED" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-7a315db9": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATE_IN_FUTURE" | "DATE_OUT_OF_ORDER" | "EXEMPTION_END" | "IDEMPOTENCY_KEY_REUSED" | "NOBODY_TO_INVITE" | "NOTICE_OUT_OF_PLACE" | "REASON_REQUIRED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-ee09c1c4": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ADVICE_NOT_YOURS" | "CONFLICTING_RECORD" | "PLAN_CLOSED" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-f6f1f372": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ADVICE_EMPTY" | "DATE_IN_FUTURE" | "IDEMPOTENCY_KEY_REUSED" | "INVITEE_NOT_IN_REVIEW" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-08c89bdd": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATE_IN_FUTURE" | "DATE_OUT_OF_ORDER" | "EXEMPTION_END" | "IDEMPOTENCY_KEY_REUSED" | "INVITEE_NOT_IN_REVIEW" | "NOTICE_OUT_OF_PLACE" | "REASON_REQUIRED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-2173477e": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATE_IN_FUTURE" | "DATE_OUT_OF_ORDER" | "EXEMPTION_END" | "IDEMPOTENCY_KEY_REUSED" | "NOTICE_OUT_OF_PLACE" | "REASON_REQUIRED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-56d74691": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "PLAN_CLOSED" | "PLAN_MAY_NOT_BE_CEASED" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-1f4744db": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATE_IN_FUTURE" | "DATE_OUT_OF_ORDER" | "EXEMPTION_END" | "NOTICE_OUT_OF_PLACE" | "REASON_REQUIRED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-5a4167c6": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "PLAN_CLOSED" | "REVIEW_STILL_DUE" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Conflict */
        "409-034e6445": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "NEXT_REVIEW_UNDER_WAY" | "PLAN_CLOSED" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Service Unavailable */
        "503-d2b8cd6c": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATABASE_NOT_WRITABLE" | "DATABASE_UNAVAILABLE" | "DOCUMENTS_BUSY" | "DOCUMENT_TOO_SLOW" | "INVOLVEMENT_NOT_KNOWN" | "ISSUER_UNAVAILABLE";
                };
            };
        };
        /** @description Not Acceptable */
        "406-9db02156": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "NOT_ACCEPTABLE";
                };
            };
        };
        /** @description Conflict */
        "409-14c94c8c": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "NOT_YOUR_WORDS" | "PLAN_ALREADY_OPEN" | "YOUNG_PERSON_DIED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-f1053a4a": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "GOAL_NOT_IN_REQUEST" | "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "RELATED_AREA_IS_ITS_OWN" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-7659acd5": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "PLAN_CLOSED";
                };
            };
        };
        /** @description Conflict */
        "409-0ac290be": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "PLAN_CLOSED" | "PLAN_HAS_GAPS";
                };
            };
        };
        /** @description Conflict */
        "409-ebfcb7ce": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "NOTHING_TO_REMOVE" | "STEP_HAS_REFERRAL" | "STEP_SET_BY_LAW";
                };
            };
        };
        /** @description Conflict */
        "409-a24c63aa": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "ORGANISATION_EXISTS";
                };
            };
        };
        /** @description Conflict */
        "409-abbac987": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "ORGANISATION_EXISTS";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-dd0e2e27": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "AGE_BOUNDS_CROSSED" | "CAPACITY_INCONSISTENT" | "CLOSURE_INCONSISTENT" | "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "UNKNOWN_ORGANISATION" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-db8e0f31": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "AGE_BOUNDS_CROSSED" | "CLOSURE_INCONSISTENT" | "OUTCOME_AREA_NEEDED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Bad Request */
        "400-f3adefbd": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DUPLICATE_KEY" | "IDEMPOTENCY_KEY_INVALID" | "INVALID" | "INVALID_IF_MATCH" | "MALFORMED_JSON" | "MALFORMED_REQUEST" | "RESERVED_KEY";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-0454bc60": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAPACITY_INCONSISTENT" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-a3f882a8": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "LIST_NOT_FOR_ROLE" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-173e2476": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_RE_ROUTED" | "CAP_REACHED" | "CONFLICTING_RECORD" | "NOT_A_SELF_REFERRAL" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-67ce8575": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "AGE_OUTSIDE_SERVICE" | "DETAIL_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "LEAST_GROUPS_MISSING" | "OVERRIDE_NOT_SOUND" | "PERSON_DECEASED" | "PLAN_NOT_NAMED" | "REASON_UNKNOWN" | "RECORD_TOO_LARGE" | "SERVICE_NOT_ACTIVE" | "SERVICE_TAKES_NO_SELF_REFERRALS" | "STEP_WITHOUT_PLAN" | "TWO_BASES" | "UNKNOWN_PLAN" | "UNKNOWN_SERVICE" | "UNKNOWN_STEP" | "VALUE_NOT_STORABLE" | "WORDS_NEEDED";
                };
            };
        };
        /** @description Conflict */
        "409-2969a1fa": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_RE_ROUTED" | "CONFLICTING_RECORD" | "NOT_A_SELF_REFERRAL" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-90afa18b": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DETAIL_MISSING" | "REASON_UNKNOWN" | "RECORD_TOO_LARGE" | "SERVICE_TAKES_NO_SELF_REFERRALS" | "STEP_WITHOUT_PLAN" | "UNKNOWN_PLAN" | "UNKNOWN_SERVICE" | "UNKNOWN_STEP" | "VALUE_NOT_STORABLE" | "WORDS_NEEDED";
                };
            };
        };
        /** @description Conflict */
        "409-f4ad7c2f": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_RE_ROUTED" | "CONFLICTING_RECORD" | "DISCLOSURE_ENDED" | "NOT_A_SELF_REFERRAL" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-7081b381": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DETAIL_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "REASON_UNKNOWN" | "RECORD_TOO_LARGE" | "START_BEFORE_SENDING" | "START_BOOKED_IN_PAST" | "START_EXPECTED_IN_PAST" | "START_IN_FUTURE" | "VALUE_NOT_STORABLE" | "WORDS_NEEDED";
                };
            };
        };
        /** @description Conflict */
        "409-d446f1f2": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_OWNER" | "ALREADY_TAKEN" | "CONFLICTING_RECORD" | "NOBODY_WAS_ASKED" | "SOMEBODY_ELSE_WAS_ASKED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-10f2e50e": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "LEAST_GROUPS_MISSING" | "PLAN_NOT_NAMED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-129fe715": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "NOTHING_SHARED";
                };
            };
        };
        /** @description Conflict */
        "409-7fe2dc82": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_STOPPED" | "CONFLICTING_RECORD" | "NOTHING_SHARED";
                };
            };
        };
        /** @description Conflict */
        "409-92d04120": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_ANSWERED" | "CONFLICTING_RECORD" | "NOTHING_TO_RETURN";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-d2225624": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "AGE_OUTSIDE_SERVICE" | "DETAIL_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "LEAST_GROUPS_MISSING" | "OVERRIDE_NOT_SOUND" | "PERSON_DECEASED" | "PLAN_NOT_NAMED" | "REASON_UNKNOWN" | "RECORD_TOO_LARGE" | "SERVICE_NOT_ACTIVE" | "SERVICE_TAKES_NO_SELF_REFERRALS" | "TWO_BASES" | "UNKNOWN_PLAN" | "UNKNOWN_SERVICE" | "UNKNOWN_STEP" | "VALUE_NOT_STORABLE" | "WORDS_NEEDED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-1c2a9733": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DETAIL_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "LEAST_GROUPS_MISSING" | "OVERRIDE_NOT_SOUND" | "PLAN_NOT_NAMED" | "REASON_UNKNOWN" | "RECORD_TOO_LARGE" | "SERVICE_TAKES_NO_SELF_REFERRALS" | "START_BEFORE_SENDING" | "START_BOOKED_IN_PAST" | "START_EXPECTED_IN_PAST" | "START_IN_FUTURE" | "TWO_BASES" | "UNKNOWN_PLAN" | "UNKNOWN_SERVICE" | "UNKNOWN_STEP" | "VALUE_NOT_STORABLE" | "WORDS_NEEDED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-587b32e7": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "AGE_OUTSIDE_SERVICE" | "DETAIL_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "LEAST_GROUPS_MISSING" | "OVERRIDE_NOT_SOUND" | "PERSON_DECEASED" | "PLAN_NOT_NAMED" | "REASON_UNKNOWN" | "RECORD_TOO_LARGE" | "SERVICE_NOT_ACTIVE" | "SERVICE_TAKES_NO_SELF_REFERRALS" | "START_BEFORE_SENDING" | "START_BOOKED_IN_PAST" | "START_EXPECTED_IN_PAST" | "START_IN_FUTURE" | "STEP_WITHOUT_PLAN" | "TWO_BASES" | "UNKNOWN_PLAN" | "UNKNOWN_SERVICE" | "UNKNOWN_STEP" | "VALUE_NOT_STORABLE" | "WORDS_NEEDED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-fe9dfbfc": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "TOO_MANY_REFERRALS" | "UNKNOWN_REFERRAL" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-3c3eff36": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DETAIL_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "REASON_UNKNOWN" | "RECORD_TOO_LARGE" | "REFUSAL_INCOMPLETE" | "REFUSAL_NOT_FOR_SERVICE" | "START_BEFORE_SENDING" | "START_BOOKED_IN_PAST" | "START_EXPECTED_IN_PAST" | "START_IN_FUTURE" | "VALUE_NOT_STORABLE" | "WORDS_NEEDED";
                };
            };
        };
        /** @description Conflict */
        "409-fc1beb0c": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "NO_REFUSAL";
                };
            };
        };
        /** @description Conflict */
        "409-6ecfe8ab": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_RE_ROUTED" | "CONFLICTING_RECORD" | "DISCLOSURE_ENDED" | "NOT_A_SELF_REFERRAL" | "NO_REFUSAL" | "ONLY_OUTSIDE_ROUTES_LEFT" | "RECONSIDERATION_OPEN" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Conflict */
        "409-0c1f2a58": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_RE_ROUTED" | "CONFLICTING_RECORD" | "NOTHING_TO_RECONSIDER" | "NOT_A_SELF_REFERRAL" | "NO_REFUSAL" | "SAME_DECIDER" | "TRANSITION_NOT_POSSIBLE";
                };
            };
        };
        /** @description Conflict */
        "409-e832e846": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "NOTHING_TO_REMOVE";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-60f151e3": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "UNKNOWN_STEP" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Forbidden */
        "403-7925915b": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "AGENCY_MISSING" | "AREA_NOT_SERVED" | "NO_RECIPIENT" | "ROLE_MAY_NOT";
                };
            };
        };
        /** @description Gone */
        "410-77d17b4f": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CURSOR_AHEAD" | "CURSOR_EXPIRED";
                };
            };
        };
        /** @description Too Many Requests */
        "429-3c4b240d": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "TOO_MANY_REQUESTS" | "TOO_MANY_STREAMS";
                };
            };
        };
        /** @description Conflict */
        "409-39fc925c": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "HARVEST_UNDER_WAY";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-ef2d45e6": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "FEED_ADDRESS_REFUSED" | "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-76d142ea": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "WEBHOOKS_OFF";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-6c8b2f25": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED" | "RECIPIENT_MISSING" | "RECORD_TOO_LARGE" | "UNKNOWN_RECIPIENT" | "VALUE_NOT_STORABLE" | "WEBHOOK_URL_REFUSED";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-01f4f5da": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE" | "WEBHOOK_URL_REFUSED";
                };
            };
        };
        /** @description Conflict */
        "409-e903b385": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "WEBHOOKS_OFF";
                };
            };
        };
        /** @description Conflict */
        "409-e485a20f": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "WEBHOOK_DISABLED";
                };
            };
        };
        /** @description Gone */
        "410-3a4355d9": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "EVENT_FORGOTTEN" | "PERSON_MERGED";
                };
            };
        };
        /** @description Conflict */
        "409-217f2032": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "DUPLICATE_DECIDED";
                };
            };
        };
        /** @description Conflict */
        "409-b9536b51": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "IDENTIFIER_IN_USE" | "POSSIBLE_DUPLICATE";
                };
            };
        };
        /** @description Conflict */
        "409-6178fd64": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "IDENTIFIER_IN_USE";
                };
            };
        };
        /** @description Service Unavailable */
        "503-197cb611": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATABASE_NOT_WRITABLE" | "DATABASE_UNAVAILABLE" | "INVOLVEMENT_NOT_KNOWN" | "ISSUER_UNAVAILABLE" | "RECORD_BUSY";
                };
            };
        };
        /** @description Conflict */
        "409-3279de29": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "FACT_KEPT_IN_PLAN" | "IDENTIFIER_IN_USE";
                };
            };
        };
        /** @description Conflict */
        "409-ffb0ff23": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "CONTACT_ENDED";
                };
            };
        };
        /** @description Conflict */
        "409-9c3c380d": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "IDENTIFIER_IN_USE";
                };
            };
        };
        /** @description Conflict */
        "409-3c8f206d": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "IDENTIFIER_IN_USE" | "NO_NAMED_WORKER";
                };
            };
        };
        /** @description Conflict */
        "409-3b12d853": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "OTHER_ACCOUNT_EXISTS" | "RELATIONSHIP_EXISTS";
                };
            };
        };
        /** @description Conflict */
        "409-b2f703cf": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "RELATIONSHIP_ENDED";
                };
            };
        };
        /** @description Conflict */
        "409-c49bf9f5": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "NOT_A_CARER" | "RELATIONSHIP_ENDED" | "RENEWAL_TOO_EARLY" | "WORD_IS_THEIRS";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-c109183c": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE" | "WORD_NEEDED" | "WORD_OUT_OF_PLACE";
                };
            };
        };
        /** @description Conflict */
        "409-0d86d90e": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "NOT_RENEWED";
                };
            };
        };
        /** @description Conflict */
        "409-bee848d1": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "NOT_THE_DECISION_MAKER";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-27fd370d": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED" | "ORGANISATION_NAME_DIFFERS" | "RECORD_TOO_LARGE" | "UNKNOWN_ORGANISATION" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-39159f07": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "CONSENT_WITHDRAWN" | "NOT_THE_DECISION_MAKER";
                };
            };
        };
        /** @description Conflict */
        "409-f4e266c2": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "CONSENT_WITHDRAWN" | "NOT_THE_DECISION_MAKER";
                };
            };
        };
        /** @description Conflict */
        "409-b1f6158e": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_ASKED" | "ALREADY_INVOLVED" | "CAP_REACHED" | "CONFLICTING_RECORD";
                };
            };
        };
        /** @description Conflict */
        "409-35f9106f": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "SIGNED_OFF" | "SIGN_OFF_BY_ANOTHER";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-c984dcc7": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED" | "LOOK_UP_TOO_WIDE" | "RECORD_TOO_LARGE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Too Many Requests */
        "429-3192b6bf": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "TOO_MANY_LOOK_UPS" | "TOO_MANY_REQUESTS";
                };
            };
        };
        /** @description Too Many Requests */
        "429-c51e83ea": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "TOO_MANY_DRILL_DOWNS" | "TOO_MANY_REQUESTS";
                };
            };
        };
        /** @description Conflict */
        "409-59c79ef6": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_RESTRICTED" | "CAP_REACHED" | "CONFLICTING_RECORD";
                };
            };
        };
        /** @description Conflict */
        "409-f99a9998": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "RESTRICTION_ENDED";
                };
            };
        };
        /** @description Conflict */
        "409-37b3a759": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CAP_REACHED" | "CONFLICTING_RECORD" | "ON_THE_ROLL";
                };
            };
        };
        /** @description Conflict */
        "409-1b6bbc1a": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "OFF_THE_ROLL";
                };
            };
        };
        /** @description Conflict */
        "409-aa4683db": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "IDENTIFIER_IN_USE" | "IMPORT_RUNNING" | "OLDER_RETURN" | "RETURN_OF_ANOTHER_AUTHORITY";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-fa0d4e8e": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "IDEMPOTENCY_KEY_REUSED" | "RECORD_TOO_LARGE" | "RETURN_IN_FUTURE" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-1f4d1634": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "IMPORT_NOT_DONE" | "IMPORT_NOT_UNDOABLE" | "LATER_IMPORT";
                };
            };
        };
        /** @description Conflict */
        "409-282e64e5": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "IDENTIFIER_IN_USE" | "IMPORT_NOT_DONE" | "IMPORT_NOT_UNDOABLE" | "IMPORT_RUNNING" | "LATER_IMPORT";
                };
            };
        };
        /** @description Conflict */
        "409-6c62814d": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "FACT_KEPT_IN_PLAN" | "FROM_CAPACITY_ASSESSMENTS" | "IDENTIFIER_IN_USE";
                };
            };
        };
        /** @description Conflict */
        "409-e3baa876": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "ALREADY_MERGED" | "CONFLICTING_RECORD" | "IDENTIFIER_IN_USE" | "IMPORT_RUNNING";
                };
            };
        };
        /** @description Unprocessable Entity */
        "422-03607a1e": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "DATE_OF_BIRTH_DIFFERS" | "DECEASED_DIFFERS" | "IDEMPOTENCY_KEY_REUSED" | "INVALID_ACCOUNTS" | "RECORD_TOO_LARGE" | "SAME_RECORD" | "VALUE_NOT_STORABLE";
                };
            };
        };
        /** @description Conflict */
        "409-53f4055b": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "CONFLICTING_RECORD" | "IDENTIFIER_IN_USE" | "IMPORT_RUNNING" | "MERGE_UNDONE";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    TransitionPlansOperations_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    TransitionPlansOperations_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterLine"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-5a29e7be"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    TransitionPlansReconciliation_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyComparisons"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    TransitionPlansReconciliation_compare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyComparisons"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    TransitionPlansReconciliation_repair: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyComparisons"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    TransitionPlansAccessLog_ofPerson: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    TransitionPlansAccessLog_ofAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedPage"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Accountability_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountabilityResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Accountability_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountablePerson"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountabilityResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-a9b996d5"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Accountability_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountabilityResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-93523e98"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Accountability_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineAccountabilityRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountabilityResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-93523e98"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Accountability_gaps: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /**
                 * @description `nobody`: the plan has no accountable person. `not-accepted`: a person was asked and has not accepted. `silent`:
                 *     that person has also missed the deadline and been reminded. Lists all of them by default.
                 */
                gap?: "nobody" | "not-accepted" | "silent";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountabilityPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Comments_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCommentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-5a824b0e"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Goals_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGoalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-7f89b686"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-8bf90382"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Goals_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                goalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeGoalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-8cfeb2eb"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-465c2ef0"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Goals_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderGoalsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalOrderResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-7eaa41ce"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-33328f07"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Goals_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                goalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateGoalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-5a824b0e"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Library_list: {
        parameters: {
            query?: {
                area?: "employment" | "independent-living" | "community" | "health";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LibraryResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Library_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeGoalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenGoalResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-7f89b686"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-89070f49"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Steps_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStepRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-5a824b0e"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-0b91afd7"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Steps_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStepRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-0dd3aa96"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7eb000c9"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Steps_addEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddEvidenceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6674f687"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-f7912890"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Steps_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignStepRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-619c7193"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Steps_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptStepRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-619c7193"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Steps_handBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandBackStepRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-619c7193"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Answers_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswersResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Answers_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerPlanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-4bb9d7eb"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Decisions_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Decisions_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDecisionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-3d70b4c4"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    MyHelpRequests_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequestList"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    MyHelpRequests_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForHelpRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequestResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f06462e3"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-0b91afd7"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    MyHelpRequests_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                helpRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequestResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6fb63142"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2ff28153"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    MyHelpRequests_askAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                helpRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequestResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6fb63142"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2ff28153"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    HelpRequests_ofPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequestList"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    HelpRequests_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                helpRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeHelpRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequestResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6fb63142"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2ff28153"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    HelpRequests_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                helpRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnHelpRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequestResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6fb63142"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2ff28153"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    HelpRequests_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                helpRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpOutcomeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpRequestResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6fb63142"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2ff28153"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    HelpRequests_waiting: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description account of a named worker, or `mine` */
                namedWorker?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpWorklistPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Versions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionList"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Versions_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-05aecab8"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Versions_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Versions_changes: {
        parameters: {
            query?: {
                /** @description number of the version to compare with; the current plan by default */
                to?: number;
            };
            header?: never;
            path: {
                planId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CarersAssessments_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarersAssessmentsResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CarersAssessments_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCarerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarersAssessmentResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-5a824b0e"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CarersAssessments_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCarerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarersAssessmentResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-595e00aa"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CarersAssessments_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarersDayRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarersAssessmentResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6ab772a9"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-230566e1"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CarersAssessments_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerOfferRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarersAssessmentResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6ab772a9"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-230566e1"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CarersAssessments_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarersDayRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarersAssessmentResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6ab772a9"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-230566e1"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CarersAssessments_setAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAsideRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarersAssessmentResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6ab772a9"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-230566e1"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CarersAssessments_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarersAssessmentResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6ab772a9"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-230566e1"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CarersAssessments_work: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description account of a named worker, or `mine` */
                namedWorker?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarersWorkPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CarersAssessments_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCarersAssessmentsResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CarersAssessments_answerOwn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerOfferRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarersAssessmentResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6fb63142"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-230566e1"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ChildrensSupport_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildrensSupportResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ChildrensSupport_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndChildrensSupportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildrensSupportEndingResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-5caa8dbe"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-44c68f5b"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Gaps_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanGapsResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    HealthHandovers_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthHandoversResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    HealthHandovers_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddHealthHandoverRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthHandoverResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-cb82b528"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-defdbb4b"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    HealthHandovers_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                handoverId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeHealthHandoverRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthHandoverResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6ab772a9"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-0ebcc9da"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    HealthHandovers_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                handoverId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndHealthHandoverRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthHandoverResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-163d4ee4"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2ff28153"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenReviewRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-30533c54"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-e2017bc7"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeReviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-bc9970c5"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-21da1b1b"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-c01cd355"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7a315db9"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_advise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-ee09c1c4"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-f6f1f372"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-c01cd355"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-c01cd355"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-08c89bdd"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6ab772a9"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2173477e"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-56d74691"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2173477e"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_issueFinal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinalPlanRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6ab772a9"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2173477e"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_exempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExemptionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6ab772a9"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2173477e"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6ab772a9"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1f4744db"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-5a4167c6"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2173477e"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Reviews_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-034e6445"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-2173477e"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Caseload_read: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description account of a named worker, or `mine` */
                namedWorker?: string;
                /** @description rule that sets a step, such as `EDU-04` */
                rule?: string;
                /** @description first day of birth */
                bornFrom?: string;
                /** @description last day of birth */
                bornTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Cohorts_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortsResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    PlanDisclosures_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDisclosurePreview"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Documents_easyRead: {
        parameters: {
            query?: {
                /** @description number of a version; the current content by default */
                number?: number;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EasyReadResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Documents_easyReadPaper: {
        parameters: {
            query?: {
                /** @description number of a version; the current content by default */
                number?: number;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-d2b8cd6c"];
        };
    };
    Documents_summaryPaper: {
        parameters: {
            query?: {
                /** @description number of a version; the current content by default */
                number?: number;
                /** @description the intended reader, `family` by default; `practitioners` is for staff, and includes data withheld from carers */
                audience?: "family" | "practitioners";
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-d2b8cd6c"];
        };
    };
    History_read: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    MyPlan_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyPlanResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    MyPlan_next: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyNextResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    PersonTimeline_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonTimelineResponse"];
                    "text/calendar": string;
                    "image/svg+xml": string;
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            406: components["responses"]["406-9db02156"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Timeline_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    Timeline_compare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    Timeline_considered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsideredResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    Timeline_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    Timeline_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    Plans_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPlanRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOpenedResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-14c94c8c"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-f1053a4a"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Plans_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Plans_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePlanRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-7659acd5"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Plans_readOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Plans_accessLog: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    PlansToday_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayPart"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    VoicesWaiting_read: {
        parameters: {
            query: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description `disagreed`: answers of no to a plan. `commented`: comments of young people and carers. */
                list: "disagreed" | "commented";
                /**
                 * @description first day of the list. By default it has answers to the current plan, and comments that staff must still reply to.
                 *     Publishing the plan again settles its comments.
                 */
                since?: string;
                /** @description account of a named worker, or `mine` */
                namedWorker?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoicesPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Worklists_read: {
        parameters: {
            query: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                list: "handed-back" | "silent" | "offered" | "not-recorded" | "unowned" | "due" | "overdue" | "no-accountable-person";
                /** @description agency that owns the step or handed it back; excludes steps without an owner */
                agency?: "health" | "education" | "childrens-social-care" | "adult-social-care";
                /** @description account of the person named on the step, or `mine` */
                person?: string;
                /** @description delivery team */
                team?: string;
                /** @description name or role of the action lead */
                actionLead?: string;
                /** @description name or role of the sponsoring director */
                sponsoringDirector?: string;
                /** @description number of days ahead that count as `due`; 28 by default */
                withinDays?: number;
                /** @description account of a named worker, or `mine` */
                namedWorker?: string;
                /** @description rule that sets a step, such as `EDU-04` */
                rule?: string;
                /** @description first day of birth */
                bornFrom?: string;
                /** @description last day of birth */
                bornTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorklistPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Worklists_goalReminders: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description account of a named worker, or `mine` */
                namedWorker?: string;
                /** @description number of days ahead; 0 by default */
                withinDays?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalReminderPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Worklists_decisionSwitches: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description account of a named worker, or `mine` */
                namedWorker?: string;
                /** @description number of days ahead; 90 by default, the period for which switches are published */
                withinDays?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionSwitchPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Worklists_counts: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description agency that owns the step or handed it back; excludes steps without an owner */
                agency?: "health" | "education" | "childrens-social-care" | "adult-social-care";
                /** @description account of the person named on the step, or `mine` */
                person?: string;
                /** @description delivery team */
                team?: string;
                /** @description name or role of the action lead */
                actionLead?: string;
                /** @description name or role of the sponsoring director */
                sponsoringDirector?: string;
                /** @description number of days ahead that count as `due`; 28 by default */
                withinDays?: number;
                /** @description account of a named worker, or `mine` */
                namedWorker?: string;
                /** @description rule that sets a step, such as `EDU-04` */
                rule?: string;
                /** @description first day of birth */
                bornFrom?: string;
                /** @description last day of birth */
                bornTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorklistCounts"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReviewWorklist_read: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description stage of the review; `none` lists people who are due an annual review and have none on the plan */
                stage?: "decided" | "scheduled" | "invited" | "held" | "reported" | "exempt" | "none";
                /** @description number of days ahead; 28 by default */
                withinDays?: number;
                /** @description account of a named worker, or `mine` */
                namedWorker?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewWorklistPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Closing_ask: {
        parameters: {
            query?: {
                /** @description intended reason for closing; `transition-complete` by default */
                reason?: "opened-in-error" | "moved-out-of-area" | "died" | "transition-complete" | "young-person-does-not-want-a-plan" | "over-age";
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingAnswer"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-7659acd5"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Closing_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePlanRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-0ac290be"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    PlanRemovals_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovalsResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    PlanRemovals_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovalResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-ebfcb7ce"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralsOperations_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralsOperations_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterLine"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-5a29e7be"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralsReconciliation_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyComparisons"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralsReconciliation_compare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyComparisons"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralsReconciliation_repair: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyComparisons"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralsAccessLog_ofPerson: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralsAccessLog_ofAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedPage"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Organisations_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Organisations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-a24c63aa"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Organisations_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Organisations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-abbac987"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Services_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                outcomeArea?: "employment" | "independent-living" | "community" | "health";
                /** @description services whose age bounds include this age; a service without bounds takes every age */
                age?: number;
                capacity?: "accepting" | "waiting-list" | "closed" | "additional-assessment-required" | "unknown";
                /** @description SEN2 code: services for this need or for any need */
                need?: string;
                /** @description ONS code of a part of the area: services for this part or for the whole area */
                serviceArea?: string;
                /** @description postcode district, such as `NR1`: nearest services first, and services without a location last */
                near?: string;
                /** @description with `near`: only services with a location within this distance */
                withinKm?: number;
                /** @description `true`: only services that are open now according to their schedules */
                openNow?: boolean;
                /** @description by default active and temporarily closed services */
                status?: "active" | "inactive" | "defunct" | "temporarily-closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Services_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewService"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f06462e3"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-dd0e2e27"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Services_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Services_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-db8e0f31"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Services_assure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Services_stateCapacity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CapacityStatement"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-0454bc60"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description `incoming` for an organisation and `outgoing` for everyone else; this is also the default */
                list?: "incoming" | "outgoing";
                status?: "waiting-list" | "draft" | "sending" | "sent" | "opened" | "information-requested" | "assessing" | "accepted" | "declined" | "start-booked" | "started" | "disputed" | "confirmed" | "ended" | "withdrawn" | "re-routed" | "expired" | "did-not-start";
                youngPersonId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-a3f882a8"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Sending_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReferral"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-173e2476"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-67ce8575"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeReferralRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-2969a1fa"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-90afa18b"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestInformationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveInformationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_assess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_wait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitingListRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptReferralRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_bookStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookStartRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordStartRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_confirmStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmStartRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_resolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveDisputeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_didNotStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordNonStartRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSupportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawReferralRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4ad7c2f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Referrals_accessLog: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Worklists_list: {
        parameters: {
            query: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /**
                 * @description `team-owned`: a team and not a person owns it. `hand-overs`: someone was asked to take it over. `to-decide`: another
                 *     service of the same request accepted. `late`: a deadline was missed. For the coordinator: `disputed`, `expired`, and
                 *     `unconfirmed` (three requests to confirm the start had no reply). `sending-long`: no response for an hour about the
                 *     disclosure. `stopped`: the organisation may no longer read it. `not-sent`: it is a draft again, because disclosure was
                 *     refused.
                 */
                list: "late" | "disputed" | "expired" | "team-owned" | "hand-overs" | "to-decide" | "unconfirmed" | "sending-long" | "stopped" | "not-sent";
                /** @description `mine`: referrals that the caller owns on the caller's side */
                owner?: "mine";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-a3f882a8"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Ownership_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOwner"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-d446f1f2"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Ownership_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-d446f1f2"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Ownership_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-d446f1f2"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralsToday_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayPart"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-a3f882a8"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Disclosures_preview: {
        parameters: {
            query?: {
                /** @description groups of fields, separated by commas; by default identity and needs */
                groups?: string;
            };
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralDisclosurePreview"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-10f2e50e"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Disclosures_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-129fe715"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Disclosures_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-7fe2dc82"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Disclosures_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisclosureReturn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureReturnResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-92d04120"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Disclosures_returns: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description `overdue`: the day by which to respond has passed */
                list?: "to-answer" | "overdue";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnsPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralRequests_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReferralRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewReferralRequestResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-173e2476"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-67ce8575"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralRequests_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralRequestResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Sending_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Sending"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-2969a1fa"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-d2225624"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Sending_sendAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendingAgain"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-2969a1fa"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1c2a9733"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Sending_reRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReRouting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-173e2476"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-587b32e7"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Evidence_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvidenceBundleRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceBundleResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f06462e3"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-fe9dfbfc"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Evidence_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                bundleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceBundleResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Evidence_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                bundleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-d2b8cd6c"];
        };
    };
    Refusals_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineReferralRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-2969a1fa"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-3c3eff36"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Refusals_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-fc1beb0c"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Refusals_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-fc1beb0c"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Refusals_letterOnPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-fc1beb0c"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-d2b8cd6c"];
        };
    };
    Refusals_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReconsiderationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6ecfe8ab"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Refusals_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReconsiderationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-0c1f2a58"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-7081b381"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Refusals_due: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueReconsiderationPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralRemovals_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralRemovalList"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    ReferralRemovals_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveFromReferralRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralRemovalResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-e832e846"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Shortages_recordNoMatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNoMatchRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoMatchResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f06462e3"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Shortages_noMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noMatchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoMatchResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Shortages_closedSends: {
        parameters: {
            query?: {
                /** @description first day; default: the earliest on record */
                from?: string;
                /** @description last day; default: today */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedSendsResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    UnmetNeeds_counts: {
        parameters: {
            query?: {
                /** @description calendar year; default: the current year */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmetNeedCounts"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    UnmetNeeds_flag: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnmetNeedRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmetNeedResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f06462e3"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-60f151e3"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    UnmetNeeds_rows: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description `true` lists needs that are still unmet, `false` needs that have been met or overturned; default: both */
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmetNeedPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    UnmetNeeds_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unmetNeedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmetNeedResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Events_list: {
        parameters: {
            query?: {
                /** @description 1 to 200; default: 50 */
                limit?: number;
                /** @description `next` of the previous response, or a cursor of the stream; default: begins with the oldest stored event */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                    "application/cloudevents-batch+json": components["schemas"]["EventResponse"][];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-7925915b"];
            406: components["responses"]["406-9db02156"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-77d17b4f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Events_stream: {
        parameters: {
            query?: {
                /** @description `next` of the previous response, or a cursor of the stream; default: begins with the oldest stored event */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-7925915b"];
            406: components["responses"]["406-9db02156"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-77d17b4f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-3c4b240d"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Harvests_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HarvestPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Harvests_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHarvestRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HarvestResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-39fc925c"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-ef2d45e6"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Harvests_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                harvestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HarvestResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Webhooks_list: {
        parameters: {
            query?: {
                /** @description an organisation's id or an agency's code; only administrators see other recipients' webhooks */
                recipient?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-7925915b"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Webhooks_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-7925915b"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-76d142ea"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-6c8b2f25"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Webhooks_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Webhooks_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Webhooks_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhookRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-01f4f5da"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Webhooks_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateSecretRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-e903b385"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Webhooks_deliveries: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                status?: "failed" | "pending" | "delivered";
                /** @description limits the list to one event */
                eventId?: string;
            };
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Webhooks_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-e485a20f"];
            410: components["responses"]["410-3a4355d9"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    OpenReferral_root: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedRoot"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    OpenReferral_services: {
        parameters: {
            query?: {
                /** @description words to find in the name or the description */
                search?: string;
                taxonomy_term_id?: string;
                taxonomy_id?: string;
                organization_id?: string;
                /** @description services with a minimum age of at least this */
                minimum_age?: number;
                /** @description services with a maximum age of at most this */
                maximum_age?: number;
                /** @description open from this time or later, `09:00` */
                start_time?: string;
                /** @description open until this time or earlier */
                end_time?: string;
                /** @description open on this day of the week, `MO` to `SU` */
                day?: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
                /** @description changed at this instant or later */
                modified_after?: string;
                /** @description `true`: each service with all its related records, as returned by id */
                full?: "true" | "false";
                /** @description page number, from 1 */
                page?: number;
                /** @description 1 to 100; default: 50 */
                per_page?: number;
            };
            header?: never;
            path: {
                area: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    OpenReferral_service: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    OpenReferral_places: {
        parameters: {
            query?: {
                /** @description words to find in the name or the description */
                search?: string;
                taxonomy_term_id?: string;
                taxonomy_id?: string;
                organization_id?: string;
                /** @description services with a minimum age of at least this */
                minimum_age?: number;
                /** @description services with a maximum age of at most this */
                maximum_age?: number;
                /** @description open from this time or later, `09:00` */
                start_time?: string;
                /** @description open until this time or earlier */
                end_time?: string;
                /** @description open on this day of the week, `MO` to `SU` */
                day?: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
                /** @description changed at this instant or later */
                modified_after?: string;
                /** @description `true`: each service with all its related records, as returned by id */
                full?: "true" | "false";
                /** @description page number, from 1 */
                page?: number;
                /** @description 1 to 100; default: 50 */
                per_page?: number;
                /** @description postcode or postcode district; only the district is used */
                postcode?: string;
                /** @description distance from the centre of the postcode district, in metres */
                proximity?: number;
            };
            header?: never;
            path: {
                area: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    OpenReferral_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    OpenReferral_taxonomies: {
        parameters: {
            query?: {
                /** @description page number, from 1 */
                page?: number;
                /** @description 1 to 100; default: 50 */
                per_page?: number;
            };
            header?: never;
            path: {
                area: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    OpenReferral_taxonomy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    OpenReferral_terms: {
        parameters: {
            query?: {
                /** @description page number, from 1 */
                page?: number;
                /** @description 1 to 100; default: 50 */
                per_page?: number;
            };
            header?: never;
            path: {
                area: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    OpenReferral_term: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-988e7854"];
        };
    };
    YoungPeopleOperations_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    YoungPeopleOperations_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterLine"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-5a29e7be"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    YoungPeopleReconciliation_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyComparisons"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    YoungPeopleReconciliation_compare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyComparisons"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    YoungPeopleReconciliation_repair: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyComparisons"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    YoungPeopleAccessLog_ofPerson: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    YoungPeopleAccessLog_ofAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedPage"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Duplicates_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description `open` by default */
                status?: "open" | "not-the-same" | "merged";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleDuplicatePage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Duplicates_compare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                duplicateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Duplicates_notTheSame: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                duplicateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotTheSameRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-217f2032"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    People_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewYoungPersonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YoungPersonResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-b9536b51"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    People_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchYoungPeopleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YoungPersonPageResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    People_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YoungPersonResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    People_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeYoungPersonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YoungPersonResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6178fd64"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Circumstances_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CircumstancesResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Circumstances_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCircumstancesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CircumstancesResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-3279de29"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Circumstances_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                fact: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactHistoryResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Contacts_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactListResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Contacts_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContactRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f06462e3"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Contacts_endWithoutReason: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-ffb0ff23"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Contacts_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContactRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-ffb0ff23"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Contacts_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndContactRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-ffb0ff23"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    NamedWorkers_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameWorkerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedWorkerPeriodResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-9c3c380d"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    NamedWorkers_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndNamedWorkerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedWorkerPeriodResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-3c8f206d"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    NamedWorkers_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedWorkerListResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    NamedWorkerAssignments_assign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignWorkerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentsResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-9c3c380d"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Preferences_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Preferences_setMine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPreferenceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Preferences_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Preferences_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPreferenceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Relationships_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipListResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Relationships_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRelationshipRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-3b12d853"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Relationships_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                relationshipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-b2f703cf"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Renewals_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                relationshipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewAccessRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-c49bf9f5"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-c109183c"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Renewals_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                relationshipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-0d86d90e"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    CapacityAssessments_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityAssessmentListResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    CapacityAssessments_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCapacityAssessmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityAssessmentResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-9c3c380d"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    CapacityAssessments_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCapacityAssessmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityAssessmentResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6178fd64"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    CapacityAssessments_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndCapacityAssessmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapacityAssessmentResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6178fd64"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    CapacityAssessments_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                assessmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Representatives_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativeListResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Representatives_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRepresentativeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativeResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-9c3c380d"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Representatives_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                representativeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRepresentativeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativeResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6178fd64"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Representatives_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                representativeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRepresentativeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentativeResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6178fd64"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Representatives_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                representativeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    DecisionMakers_read: {
        parameters: {
            query?: {
                /** @description The date asked about, YYYY-MM-DD. Today by default. */
                on?: string;
            };
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionMakersResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Consents_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentListResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Consents_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveConsentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-bee848d1"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-27fd370d"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Consents_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewConsentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-39159f07"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Consents_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConsentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f4e266c2"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Consents_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordHistoryResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    AccessLog_read: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLogPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    AccessRequests_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description `asked` by default */
                status?: "ended" | "asked" | "granted" | "declined";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequestPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    AccessRequests_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccessRequestRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequestResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-b1f6158e"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    AccessRequests_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAccessRequestRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequestResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6fb63142"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    AccessRequests_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequestResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6fb63142"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    BreakGlass_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description `waiting` for a signature by default */
                state?: "waiting" | "signed-off";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    BreakGlass_use: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseBreakGlassRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f06462e3"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    BreakGlass_signOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                breakGlassId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOffBreakGlassRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-35f9106f"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Colleagues_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                agency?: "health" | "education" | "childrens-social-care" | "adult-social-care";
                team?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguesPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Involvements_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvolvementListResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    LookUps_lookUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookUpResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-c984dcc7"];
            429: components["responses"]["429-3192b6bf"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Me_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    PersonDisclosures_preview: {
        parameters: {
            query?: {
                /** @description Groups of fields, separated by commas. All groups by default. */
                groups?: string;
            };
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosurePreviewResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    DrillDowns_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrillDownPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    DrillDowns_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrillDownRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrillDownResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-c51e83ea"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Restrictions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionListResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Restrictions_restrict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestrictRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-59c79ef6"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Restrictions_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                restrictionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRestrictionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionResponse"];
                };
            };
            400: components["responses"]["400-31e0c6c4"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f99a9998"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Restrictions_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                restrictionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftRestrictionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictionResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f99a9998"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    RestrictedRecords_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictedRecordPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    RestrictedRecords_recover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                restrictionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverRecordRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestrictedRecordResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-f99a9998"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Rolls_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Rolls_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRollEntryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollEntryResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-37b3a759"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Rolls_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                rollEntryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRollEntryRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollEntryResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-1b6bbc1a"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Imports_list: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPageResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Imports_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description the zip, at most 200 MB
                     */
                    file: string;
                    /** @description DfE code of the authority, if it is not the code of the area or of its last return */
                    localAuthorityCode?: string;
                    /** @description import the return although a newer one has been imported; for people in the newer return, it only fills gaps */
                    acceptOlder?: boolean;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-aa4683db"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-fa0d4e8e"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Imports_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Imports_rows: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
                /** @description lists only rows with this outcome; rows without findings are counted but not listed */
                outcome?: "refused" | "taken-with-warning" | "note";
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedRowPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Undoing_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoingResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-1f4d1634"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Undoing_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-282e64e5"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Undoing_people: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoRowPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-1f4d1634"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    PersonRemovals_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRemovalListResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    PersonRemovals_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveFromPersonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRemovalResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-6c62814d"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Merges_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeListResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Merges_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergePeopleRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeResponse"];
                };
            };
            400: components["responses"]["400-f3adefbd"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-e3baa876"];
            410: components["responses"]["410-25d59499"];
            412: components["responses"]["412-186119ae"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-03607a1e"];
            428: components["responses"]["428-1a5300d0"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    Merges_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                youngPersonId: string;
                mergeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoMergeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeResponse"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-53f4055b"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-53001f15"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-197cb611"];
        };
    };
    WhoLooked_whoLooked: {
        parameters: {
            query?: {
                /** @description id of the last record of the previous page */
                after?: string;
                /** @description 1 to 200; 50 by default */
                limit?: number;
            };
            header?: never;
            path: {
                youngPersonId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoLookedPage"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            404: components["responses"]["404-920b8d07"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            410: components["responses"]["410-25d59499"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    WhoLooked_whatOpened: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenedRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatOpenedPage"];
                };
            };
            400: components["responses"]["400-087da981"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
    Today_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayResponse"];
                };
            };
            400: components["responses"]["400-9b72fcf3"];
            401: components["responses"]["401-febdcc2f"];
            403: components["responses"]["403-17440105"];
            408: components["responses"]["408-4a8df08c"];
            409: components["responses"]["409-916d083f"];
            413: components["responses"]["413-10d0bd6f"];
            414: components["responses"]["414-a0e997e3"];
            415: components["responses"]["415-7ad6be5b"];
            421: components["responses"]["421-2a46e188"];
            422: components["responses"]["422-1164fd55"];
            429: components["responses"]["429-32599a67"];
            431: components["responses"]["431-dc6c4350"];
            500: components["responses"]["500-7d9f5428"];
            503: components["responses"]["503-4e192240"];
        };
    };
}
