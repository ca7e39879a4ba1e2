// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "views/reviews/reviewpage.h"
#include "views/reviews/upgrademodel.h"

#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QPushButton;

namespace waymark {

class ChoiceField;
class DataTable;
class DecisionRow;
class ItemPicker;
class SectionHead;
struct ChangeSet;
struct PickItem;

/// What another edition of its lens does to the review that is open. A person decides on what would be lost; then all of it is
/// one step that can be undone. Until then nothing changes.
class LensUpgradePage final : public ReviewPage {
    Q_OBJECT
public:
    explicit LensUpgradePage(OpenReview& open, QWidget* parent = nullptr);

    /// `edition` needn't be in the workspace yet. Emits closed() when it is done, given up or impossible.
    void open(const LensRecord& edition);
    void focusFilter() override;

private:
    void buildTable();
    QWidget* buildDeciding();
    void connectParts();
    struct Compared {
        std::shared_ptr<const Lens> to;
        std::vector<LensChange> changes;
    };
    void compare(); ///< on a worker: an edition may be large, and every title is compared with every other
    void take(const Result<Compared>& compared);
    void follow(const ChangeSet& changes);
    void showChanges();
    void select(const ChoicePath& path);
    void showDecision();
    void showCounts();
    std::optional<ChoicePath> retired() const; ///< the row to decide on
    std::vector<PickItem> places() const;      ///< in the new edition, for that row
    void decide(const UpgradeDecision& decision);
    void pick(const QString& place); ///< empty: let go
    void accept();
    void leave();

    bool m_isOpen = false;
    bool m_isCurrent = false; ///< what is shown is of the answers as they are now
    LensRecord m_edition;
    std::shared_ptr<const Lens> m_to;
    UpgradeModel m_model;
    QSortFilterProxyModel m_shown;
    SectionHead* m_head;
    QLineEdit* m_words;
    DataTable* m_table;
    QWidget* m_deciding = nullptr;
    QLabel* m_what;
    ChoiceField* m_goesTo;
    ItemPicker* m_other;
    QPushButton* m_letAllGo;
    DecisionRow* m_decision;
    Job<Result<Compared>> m_job;
};

} // namespace waymark
