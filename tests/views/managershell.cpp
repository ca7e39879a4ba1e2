// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/managershell.h"

#include "model/catalog/lenslibrary.h"
#include "model/edit/reviewedits.h"
#include "model/edit/riskedits.h"
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/workloadedits.h"
#include "model/programme/figuresthen.h"
#include "model/programme/newstories.h"
#include "tests/support/importnow.h"
#include "tests/support/resultsfile.h"
#include "views/reviews/reviewstart.h"

#include <QScrollArea>
#include <QTimeZone>

#include <map>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

const QStringList planned = {u"IAM-UC-01"_s, u"IAM-UC-03"_s, u"IAM-UC-06"_s};
const QStringList done = {u"IAM-UC-01"_s, u"IAM-UC-03"_s};

Result<void> answer(Edit& edit, const ReviewId& review, const QStringList& selected)
{
    WholeAnswer answer{.question = u"img_base"_s, .state = AnswerState::Answered};
    for (const QString& choice : selected)
        answer.choices.push_back({.choice = choice, .status = ChoiceStatus::Selected});
    return setWholeAnswer(edit, review, answer);
}

QSize roomIn(const DashboardView& view)
{
    return view.findChild<QScrollArea*>()->size();
}

template <typename T>
T valid(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *std::move(result);
}

} // namespace

ManagerShell::ManagerShell()
    : m_clock(std::make_shared<FixedClock>(morningOf(QDate(2026, 10, 23))))
{
    app->clock = m_clock;
    window->showStartPage(); // which proposes the Monday to come
}

void ManagerShell::beginToWork()
{
    m_clock->set(morningOf(QDate(2026, 10, 28)));
    QStringList starters;
    for (const StarterStory& story : app->catalogues.epics.epics.front().stories)
        starters << story.id;
    valid(addStarterStories(workspace(), app->catalogues, starters));
    change([this](Edit& edit) { return begin(edit); });
    scan(Outcome::Failed);
}

void ManagerShell::workOn()
{
    m_clock->set(morningOf(QDate(2026, 11, 18)));
    scan(Outcome::Passed);
    change([this](Edit& edit) { return goOn(edit); });
}

void ManagerShell::openAgain()
{
    const QString file = workspace().file();
    settleFigures(*this);
    m_clock->set(morningOf(QDate(2026, 11, 24)));
    reopen();
    window->files().open(file);
    QVERIFY(window->workspaceView());
    settleFigures(*this);
}

std::vector<FigureCard*> ManagerShell::topLine() const
{
    std::vector<FigureCard*> cards;
    for (FigureCard* card : dashboard().findChildren<FigureCard*>())
        if (card->isVisible())
            cards.push_back(card);
    return cards;
}

DashboardFacts ManagerShell::factsThen() const
{
    const FigureRequest request{.now = m_clock->now(), .asOf = window->workspaceView()->figures().asOfMoment()};
    Progress progress;
    auto figures = valid(figuresThen(workspace().file(), records(), app->catalogues, request, progress));
    MaturityHistory history;
    auto maturity = valid(history.points(workspace().file(), records(), app->catalogues, request, figures, progress));
    DashboardFacts facts{.figures = std::make_shared<const ProgrammeFigures>(std::move(figures)), .maturity = std::move(maturity)};
    facts.course = leadingCourse(*facts.figures, facts.maturity);
    facts.now = request.moment().toTimeZone(QTimeZone(records().properties().timeZone.toLatin1()));
    return facts;
}

Said ManagerShell::saidByAll(const DashboardFacts* facts) const
{
    const auto other = facts ? dashboardOf(*facts) : nullptr;
    Said said;
    for (const QString& whom : {u"lead"_s, u"architect"_s, u"manager"_s}) {
        runCommand(*this, u"dashboard for "_s + whom);
        if (other)
            other->restoreState(dashboard().saveState());
        for (int turn = 0; turn < 5; ++turn) // from rows to page to scroll area, a turn each
            QApplication::processEvents();
        said.insert(saidBy(other ? *other : dashboard()));
    }
    return said;
}

void ManagerShell::change(const std::function<Result<void>(Edit&)>& perform) const
{
    if (const auto changed = workspace().edit(u"Work"_s, perform); !changed)
        qFatal("%s", qPrintable(changed.error().message));
}

void ManagerShell::scan(Outcome outcome) const
{
    const QString day = m_clock->now().date().toString(Qt::ISODate);
    std::map<QString, ResultsFile> files;
    for (const StarterStory& story : app->catalogues.epics.epics.front().stories)
        for (const CheckName& check : planned.contains(story.id) ? story.checks : std::vector<CheckName>())
            files.try_emplace(check.tool, day + u"T06:00:00Z"_s)
                .first->second.by(check.tool)
                .add(check.checkId, u"account"_s, outcome, Severity::High);
    for (const auto& [tool, file] : files)
        importNow(workspace(), app->formats, {.file = file.write(folder.filePath(tool + day + u".json"_s))});
}

std::vector<StoryId> ManagerShell::idsOf(const QStringList& references) const
{
    std::vector<StoryId> ids;
    for (const Story& story : records().stories())
        if (references.contains(story.reference))
            ids.push_back(story.id);
    return ids;
}

Result<void> ManagerShell::begin(Edit& edit) const
{
    const Person owner{.name = u"Olga Brandt"_s, .capacity = 20};
    if (auto inserted = edit.insert(owner); !inserted)
        return inserted;
    const std::vector<StoryId> stories = idsOf(planned);
    if (auto owned = changeStories(edit, stories, [&](Story& story) { story.owner = owner.id; }); !owned)
        return owned;
    if (auto moved = planStories(edit, stories, sprint(0)->id); !moved)
        return moved;
    if (auto started = startSprint(edit, sprint(0)->id); !started)
        return started;
    const auto risk = addRisk(edit, {.title = u"A leaver keeps a key"_s, .currentLikelihood = 4, .currentImpact = 5},
                              {.author = u"Ana"_s, .at = m_clock->now()});
    return risk ? beginReview(edit) : Result<void>(risk.error());
}

Result<void> ManagerShell::beginReview(Edit& edit) const
{
    const auto library = LensLibrary::loadBuiltIn();
    if (!library)
        return library.error();
    const auto record = recordOf(*library->find(u"container-security"_s), m_clock->now());
    if (!record)
        return record.error();
    const auto workload = addWorkload(edit, {.name = u"Shop"_s});
    if (!workload)
        return workload.error();
    const auto lens = addLens(edit, *record);
    if (!lens)
        return lens.error();
    const auto review = startReview(edit, *workload, *lens, m_clock->now());
    return review ? answer(edit, *review, {u"base_approved_catalogue"_s}) : Result<void>(review.error());
}

Result<void> ManagerShell::goOn(Edit& edit) const
{
    if (auto finished = changeStories(edit, idsOf(done), [](Story& story) { story.status = StoryStatus::Done; }); !finished)
        return finished;
    const auto lower = [](Risk& risk) { risk.currentLikelihood = risk.currentImpact = 2; };
    const Stamp stamp{.author = u"Ana"_s, .at = m_clock->now()};
    if (auto rated = rateRisk(edit, records().risks().front().id, lower, u"Keys end with the contract"_s, stamp); !rated)
        return rated;
    return answer(edit, records().reviews().front().id, {u"base_approved_catalogue"_s, u"base_minimal"_s});
}

/// In the same room as the one that is shown, and seen by nobody.
std::unique_ptr<DashboardView> ManagerShell::dashboardOf(const DashboardFacts& facts) const
{
    auto view = std::make_unique<DashboardView>(
        ScreenContext{.workspace = &workspace(), .catalogues = &app->catalogues, .prompt = prompt});
    view->setAttribute(Qt::WA_DontShowOnScreen);
    view->resize(dashboard().size());
    view->show(facts);
    view->QWidget::show();
    QApplication::processEvents();
    view->resize(view->size() + roomIn(dashboard()) - roomIn(*view));
    return view;
}

} // namespace waymark
