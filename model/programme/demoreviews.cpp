// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/demoreviews.h"

#include "model/catalog/jsonreader.h"
#include "model/programme/demoproof.h"

#include <QTimeZone>

namespace waymark {

namespace {

/// One file's worth of reviews.
class Reader {
public:
    explicit Reader(const QTimeZone& zone) : m_zone(zone) {}

    DemoReviews read(const TemplateNode& root) const
    {
        DemoReviews demo;
        for (const TemplateNode& node : root.list("workloads", 1))
            demo.workloads.push_back(workload(node));
        for (const TemplateNode& node : root.list("reviews", 1))
            demo.reviews.push_back(review(node));
        return demo;
    }

private:
    QDateTime time(const TemplateNode& node) const { return demoTime(node, "at", m_zone); }

    DemoWorkload workload(const TemplateNode& node) const
    {
        const QStringList data = node.texts("data");
        return {.workload = {.name = node.text("name"),
                             .description = node.text("description"),
                             .environment = node.text("environment"),
                             .dataClass = node.oneOf<DataClass>("dataClass"),
                             .personalData = data.contains(QLatin1String("personal")),
                             .gdpr = data.contains(QLatin1String("gdpr")),
                             .serviceModel = node.oneOf<ServiceModel>("serviceModel"),
                             .hostType = node.optionalText("hostType"),
                             .tenancy = node.oneOf<Tenancy>("tenancy")},
                .owner = node.text("owner"),
                .targets = node.texts("targets", 1),
                .by = node.text("by"),
                .at = time(node)};
    }

    static WholeAnswer answer(const TemplateNode& node)
    {
        WholeAnswer answer{.question = node.text("question"),
                           .state = AnswerState::Answered,
                           .notes = node.optionalText("notes")};
        if (node.has("doesNotApply")) {
            answer.state = AnswerState::NotApplicable;
            answer.reason = node.oneOf<AnswerReason>("doesNotApply");
        }
        if (node.has("improvement"))
            answer.improvement = node.oneOf<ImprovementStatus>("improvement");
        for (const QString& choice : node.texts("selected"))
            answer.choices.push_back({.choice = choice, .status = ChoiceStatus::Selected});
        for (const TemplateNode& without : node.list("without"))
            answer.choices.push_back({.choice = without.text("choice"),
                                      .status = ChoiceStatus::NotApplicable,
                                      .reason = without.oneOf<AnswerReason>("reason")});
        for (const TemplateNode& note : node.list("choiceNotes"))
            write(answer, note.text("choice"), note.text("text"));
        return answer;
    }

    static void write(WholeAnswer& answer, const QString& choice, const QString& text)
    {
        for (WholeAnswer::Choice& known : answer.choices)
            if (known.choice == choice) {
                known.notes = text;
                return;
            }
        answer.choices.push_back({.choice = choice, .notes = text});
    }

    DemoSitting sitting(const TemplateNode& node) const
    {
        DemoSitting sitting{.by = node.text("by"), .at = time(node)};
        for (const TemplateNode& each : node.list("answers", 1))
            sitting.answers.push_back(answer(each));
        return sitting;
    }

    DemoImprovements improvements(const TemplateNode& node) const
    {
        DemoImprovements improvements{.by = node.text("by"), .at = time(node)};
        for (const TemplateNode& tie : node.list("ties", 1))
            improvements.ties.push_back(
                {.question = tie.text("question"), .choice = tie.text("choice"), .story = tie.text("story")});
        return improvements;
    }

    DemoReview review(const TemplateNode& node) const
    {
        DemoReview review{.workload = node.text("workload"),
                          .lens = node.text("lens"),
                          .notes = node.optionalText("notes"),
                          .by = node.text("by"),
                          .at = time(node)};
        for (const TemplateNode& each : node.list("sittings", 1))
            review.sittings.push_back(sitting(each));
        for (const TemplateNode& each : node.list("milestones"))
            review.milestones.push_back({.name = each.text("name"), .by = each.text("by"), .at = time(each)});
        for (const TemplateNode& each : node.list("improvements"))
            review.improvements.push_back(improvements(each));
        return review;
    }

    const QTimeZone& m_zone;
};

} // namespace

Result<DemoReviews> readDemoReviews(const QString& folder, const QTimeZone& zone)
{
    return loadTemplate(folder + QStringLiteral("/reviews.json"),
                        [&](const TemplateNode& root) { return Reader(zone).read(root); });
}

} // namespace waymark
