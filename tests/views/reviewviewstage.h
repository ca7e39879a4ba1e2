// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeprompt.h"
#include "tests/views/reviewstage.h"
#include "views/reviews/choicelist.h"
#include "views/reviews/choicesmodel.h"
#include "views/reviews/questionpane.h"
#include "views/reviews/questionsmodel.h"
#include "views/reviews/questiontree.h"
#include "views/reviews/reviewchoicedelegate.h"
#include "views/reviews/reviewsview.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>

namespace waymark {

/// The Reviews screen in a window, with the workload "Payments" and its review. Too narrow for details that open by themselves.
struct ReviewViewStage : ReviewStage {
    QStringList messages;
    std::vector<Message> raised;
    std::unique_ptr<ReviewsView> view;

    explicit ReviewViewStage(bool isFilled = true, const std::function<void(ReviewViewStage&)>& given = {})
        : ReviewStage(isFilled)
    {
        if (given)
            given(*this);
        view = std::make_unique<ReviewsView>(context());
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) {
            messages << message.text;
            raised.push_back(message);
        });
        if (isFilled)
            pickWorkload(QStringLiteral("Payments"));
        view->resize(860, 700);
        view->QWidget::show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
    }

    template <typename T = QWidget>
    T* find(const char* name) const
    {
        const QList<T*> named = view->findChildren<T*>(QLatin1String(name));
        for (T* widget : named) // each page has an empty state of its own
            if (widget->isVisible())
                return widget;
        return named.value(0);
    }
    void click(const char* name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    QuestionTree* tree() const { return find<QuestionTree>("questionTree"); }
    ChoiceList* choices() const { return find<ChoiceList>("choiceList"); }
    QString question() const { return find<QuestionPane>("questionPane")->question(); }
    /// Ids of questions that the tree shows.
    QStringList questions() const
    {
        QStringList ids;
        const QAbstractItemModel& model = *tree()->model();
        for (int pillar = 0; pillar < model.rowCount(); ++pillar)
            for (int row = 0; row < model.rowCount(model.index(pillar, 0)); ++row)
                ids << model.index(row, 0, model.index(pillar, 0)).data(KeyRole).toString();
        return ids;
    }
    QString line(const char* choice) const { return choices()->indexOf(QLatin1String(choice)).data(SecondRole).toString(); }
    /// A key as the person's keyboard sends it: to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : view.get(), key, modifiers);
    }
    void clickBox(const char* choice) const
    {
        const QRect row = choices()->visualRect(choices()->indexOf(QLatin1String(choice)));
        QTest::mouseClick(choices()->viewport(), Qt::LeftButton, {},
                          ReviewChoiceDelegate::boxIn(row, choices()->layoutDirection()).center());
    }
    void clickQuestion(const char* id) const
    {
        for (int pillar = 0; pillar < tree()->model()->rowCount(); ++pillar) {
            const QModelIndex parent = tree()->model()->index(pillar, 0);
            for (int row = 0; row < tree()->model()->rowCount(parent); ++row) {
                const QModelIndex index = tree()->model()->index(row, 0, parent);
                if (index.data(KeyRole).toString() != QLatin1String(id))
                    continue;
                tree()->setExpanded(parent, true);
                QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(index).center());
                return;
            }
        }
        QFAIL(id);
    }
    void pickWorkload(const QString& name) const
    {
        auto* field = find<QComboBox>("workloadField");
        const int index = field->findText(name);
        if (index < 0)
            qFatal("no such workload");
        if (field->currentIndex() == index)
            return;
        field->setCurrentIndex(index);
        Q_EMIT field->activated(index);
    }
};

/// Of a choice of the question that is shown; none: evidence isn't known yet.
inline std::optional<ChoiceEvidence> shownEvidence(const ReviewViewStage& stage, const char* choice)
{
    const QVariant evidence = stage.choices()->indexOf(QLatin1String(choice)).data(ChoiceEvidenceRole);
    return evidence.isValid() ? std::optional(static_cast<ChoiceEvidence>(evidence.toInt())) : std::nullopt;
}

} // namespace waymark
