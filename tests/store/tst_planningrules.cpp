// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/tablesbox.h"

#include <functional>
#include <map>

using namespace waymark;

/// What the database refuses of people, notes, closings and threat models, whoever writes it, and in which words.
class PlanningRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_box = std::make_unique<TablesBox>(); }
    void aRefusalIsInWords_data();
    void aRefusalIsInWords();

private:
    std::unique_ptr<TablesBox> m_box;
};

void PlanningRulesTest::aRefusalIsInWords_data()
{
    addRefusals({
        {"same name", "Anna Kovac can't be added: somebody has this name already"},
        {"nameless", "The person can't be added: it needs a name"},
        {"long initials", "initials have three letters at most"},
        {"owner of stories", "Anna Kovac can't be removed: stories, risks or policy statements still name them as owner"},
        {"days off backwards", "The time off can't be added: it needs a last day that is not before its first"},
        {"note without words", "The note can't be added: it needs some text"},
        {"note on nothing", "The note can't be added: one of its values is not allowed"},
        {"note on two", "The note can't be added: one of its values is not allowed"},
        {"tied to itself", "The dependency of a story on another can't be added: a story can't be tied to itself"},
        {"closed twice", "The closing of the sprint can't be added: the sprint has been closed already"},
        {"points lost in closing", "The closing of the sprint can't be added: one of its values is not allowed"},
        {"same filter", "The filter Mine can't be added: another filter has this name"},
        {"same part", "“Public API” of the threat model can't be added: the threat model has an entry of this kind and name"},
        {"signed by nobody", "The signature under the threat model can't be added: it needs the name of who signs"},
        {"limit below 0", "The workspace can't be changed: a work-in-progress limit can't be less than 0"},
    });
}

void PlanningRulesTest::aRefusalIsInWords()
{
    QFETCH(QString, act);
    QFETCH(QString, words);
    const std::map<QString, std::function<Result<void>()>> acts = {
        {QStringLiteral("same name"), [&] { return m_box->insertTwin<Person>([](Person&) {}); }},
        {QStringLiteral("nameless"), [&] { return m_box->insertTwin<Person>([](Person& person) { person.name.clear(); }); }},
        {QStringLiteral("long initials"),
         [&] { return m_box->insertTwin<Person>([](Person& person) { person.initials = QStringLiteral("ABCD"); }); }},
        {QStringLiteral("owner of stories"),
         [&] {
             const auto back = m_box->tables().remove(m_box->first<Absence>());
             return back ? m_box->tables().remove(m_box->first<Person>()) : back;
         }},
        {QStringLiteral("days off backwards"),
         [&] { return m_box->insertTwin<Absence>([](Absence& absence) { absence.last = absence.first.addDays(-1); }); }},
        {QStringLiteral("note without words"), [&] { return m_box->insertTwin<Note>([](Note& note) { note.text.clear(); }); }},
        {QStringLiteral("note on nothing"), [&] { return m_box->insertTwin<Note>([](Note& note) { note.story.reset(); }); }},
        {QStringLiteral("note on two"),
         [&] { return m_box->insertTwin<Note>([&](Note& note) { note.sprint = m_box->first<Sprint>().id; }); }},
        {QStringLiteral("tied to itself"),
         [&] {
             return m_box->insertTwin<Link>([](Link& link) {
                 link.kind = LinkKind::DependsOn;
                 link.otherStory = link.story;
             });
         }},
        {QStringLiteral("closed twice"), [&] { return m_box->insertTwin<SprintClosure>([](SprintClosure&) {}); }},
        {QStringLiteral("points lost in closing"),
         [&] { return m_box->insertTwin<SprintClosure>([](SprintClosure& closure) { closure.done -= 1; }); }},
        {QStringLiteral("same filter"), [&] { return m_box->insertTwin<SavedFilter>([](SavedFilter&) {}); }},
        {QStringLiteral("same part"), [&] { return m_box->insertTwin<ThreatElement>([](ThreatElement&) {}); }},
        {QStringLiteral("signed by nobody"),
         [&] { return m_box->insertTwin<ThreatReview>([](ThreatReview& review) { review.reviewer.clear(); }); }},
        {QStringLiteral("limit below 0"),
         [&] {
             WorkspaceProperties after = m_box->first<WorkspaceProperties>();
             after.wipInReview = -1;
             return m_box->tables().update(m_box->first<WorkspaceProperties>(), after);
         }},
    };
    verifyRefused(acts.at(act)(), words);
}

QTEST_GUILESS_MAIN(PlanningRulesTest)
#include "tst_planningrules.moc"
