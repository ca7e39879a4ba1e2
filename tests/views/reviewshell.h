// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "model/job/job.h"
#include "tests/support/importnow.h"
#include "tests/support/openshell.h"
#include "tests/support/resultsfile.h"
#include "views/reviews/choicelist.h"
#include "views/reviews/improvementstoriesmodel.h"
#include "views/reviews/reviewchoicedelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/figurecard.h"
#include "views/shared/figuresmodel.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

namespace waymark {

inline constexpr int reviewPatience = 60'000; ///< ms; figures and evidence are made by workers

/// The real window over a workspace of "Ana" in which docker-bench has passed two checks of the image "shop" in production: 4.2
/// proves the first choice of the container lens's first question, 4.3 the second.
struct ReviewShell : OpenShell {
    ReviewShell()
    {
        prompt->fileToSave = folder.filePath(QStringLiteral("review.waymark"));
        window->files().create({.name = QStringLiteral("Review"), .firstDay = QDate(2026, 11, 16)});
        const auto given = workspace().edit(QStringLiteral("Given"), [](Edit& edit) {
            return edit.insert(TargetRule{.pattern = QStringLiteral("shop"), .environment = QStringLiteral("production")});
        });
        if (!given)
            qFatal("%s", qPrintable(given.error().message));
        importNow(workspace(), app->formats, {.file = results("passing", 20, Outcome::Passed)});
        settle();
    }

    Workspace& workspace() const { return window->workspaceView()->workspace(); }
    const Records& records() const { return workspace().records(); }
    void settle() const
    {
        const FiguresModel& figures = window->workspaceView()->figures();
        QTRY_VERIFY_WITH_TIMEOUT(figures.figures() && !figures.isComputing() && JobBase::underWay() == 0, reviewPatience);
    }
    /// A file of the two checks, 4.2 with this outcome.
    QString results(const char* name, int day, Outcome outcome, const QString& target = QStringLiteral("shop")) const
    {
        return ResultsFile(QStringLiteral("2026-11-%1T06:00:00Z").arg(day), target)
            .by(QStringLiteral("docker-bench"))
            .add(QStringLiteral("4.2"), QStringLiteral("shop:1"), outcome, Severity::High)
            .add(QStringLiteral("4.3"), QStringLiteral("shop:1"), Outcome::Passed)
            .write(folder.filePath(QLatin1String(name) + QStringLiteral(".json")));
    }

    static QString focused() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }
    static void type(const QString& text)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    QString figure(const char* card) const ///< empty: not seen
    {
        const auto* shown = find<FigureCard>(card);
        return shown ? shown->value() : QString();
    }
    QString message() const
    {
        const auto* text = find<QLabel>("messageText");
        return text ? text->text() : QString();
    }
    /// Of the review of this workload.
    ChoiceStatus status(const char* choice, const QString& workload = QStringLiteral("Shop")) const
    {
        for (const ChoiceAnswer& each : records().choiceAnswers()) {
            const Answer* answer = records().of<Answer>().find(each.answer);
            const Review* review = answer ? records().of<Review>().find(answer->review) : nullptr;
            const Workload* of = review ? records().of<Workload>().find(review->workload) : nullptr;
            if (of && of->name == workload && each.choice == QLatin1String(choice))
                return each.status;
        }
        return ChoiceStatus::Unselected;
    }
    QPushButton* startButton(const QString& lens) const
    {
        for (auto* button : window->findChildren<QPushButton*>(QStringLiteral("startReview")))
            if (button->isVisible() && button->accessibleName().contains(lens))
                return button;
        return nullptr;
    }
    void clickBox(const char* choice) const
    {
        const auto* list = find<ChoiceList>("choiceList");
        QVERIFY(list);
        const QRect row = list->visualRect(list->indexOf(QLatin1String(choice)));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, ReviewChoiceDelegate::boxIn(row, list->layoutDirection()).center());
    }
    bool canAcceptImport() const
    {
        const auto* accept = find<QPushButton>("importAccept");
        return accept && accept->isEnabled();
    }
    /// Of proposed stories, those that nothing ties to an epic, as somebody does who doesn't know one.
    void leaveOutWithoutEpic() const
    {
        auto* table = find<DataTable>("proposedStories");
        QVERIFY(table);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (!table->model()->index(row, ImprovementStoriesModel::EpicColumn).data(Qt::EditRole).toString().isEmpty())
                continue;
            table->selectionModel()->setCurrentIndex(table->model()->index(row, ImprovementStoriesModel::TitleColumn),
                                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            QTest::keyClick(table, Qt::Key_Space);
        }
    }
};

} // namespace waymark
