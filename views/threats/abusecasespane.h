// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/threats/abusecasesmodel.h"
#include "views/threats/answersmodel.h"
#include "views/threats/threatspane.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace waymark {

class AbuseCasesFilterModel;
class ItemPicker;
class OwnerFilter;

/// Every abuse case with where it stands; below, what stands against the one that is selected, to be added to or taken
/// from at once.
class AbuseCasesPane final : public ThreatsPane {
    Q_OBJECT
public:
    explicit AbuseCasesPane(const ScreenContext& context, QWidget* parent = nullptr);

    void refresh(const std::shared_ptr<const ProgrammeFigures>& figures) override;
    void focusFilter() override;
    QString countText() const override;
    void addAbuseCase();
    OwnerFilter& owner() const { return *m_owner; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Answers {
        AnswersModel* model = nullptr;
        DataTable* table = nullptr;
        ItemPicker* picker = nullptr;
        QLabel* head = nullptr;
    };
    QWidget* buildHead();
    QWidget* buildAnswers();
    QWidget* addAnswers(Answers& answers, LinkKind kind);
    void chooseState(int state);
    void chooseOwner();
    void showStates();
    void showAnswers();
    std::optional<StoryId> chosen() const;
    void addMitigationBy(const QString& key);
    void addCheck(const QString& key);
    void removeAnswer(const Answers& answers);

    AbuseCasesModel m_model;
    AbuseCasesFilterModel* m_filtered;
    DataTable* m_table;
    QLineEdit* m_words;
    OwnerFilter* m_owner;
    QButtonGroup* m_states;
    Answers m_uses;
    Answers m_checks;
    std::shared_ptr<const ProgrammeFigures> m_figures = std::make_shared<const ProgrammeFigures>(); ///< never null
};

} // namespace waymark
