// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/ownerchoice.h"

#include <QComboBox>

class QStandardItem;

namespace waymark {

/// "Owner: Anyone": restricts a screen to what anyone, the author, nobody or one person owns. Follows the people of the
/// workspace.
class OwnerFilter final : public QComboBox {
    Q_OBJECT
public:
    explicit OwnerFilter(Workspace& workspace, QWidget* parent = nullptr);

    const OwnerChoice& choice() const { return m_choice; }
    /// As resolved() has it: somebody who isn't there gives Anyone.
    void choose(const OwnerChoice& choice);
    void clear() { choose({}); } ///< Anyone; an empty list would be of no use
    const Workspace& workspace() const { return m_workspace; }

    QJsonObject saveState() const { return m_choice.toState(); }
    void restoreState(const QJsonObject& state) { choose(OwnerChoice::fromState(state)); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By a person's hand, by choose(), or because the person who was chosen has been removed or is now somebody else.
    void choiceChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void take(int index);
    QStandardItem* add(const OwnerChoice& choice, const QString& text);
    QString shownText() const;

    Workspace& m_workspace;
    OwnerChoice m_choice;
    std::vector<OwnerChoice> m_choices; ///< of each entry
};

} // namespace waymark
