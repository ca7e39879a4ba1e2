// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/backlog/startersmodel.h"

#include <QWidget>

class QTreeView;

namespace waymark {

class DecisionRow;
class SectionHead;

/// Picks stories of the epic catalogue, by epic. Those in the backlog already are marked and not offered again.
class StarterPage final : public QWidget {
    Q_OBJECT
public:
    StarterPage(const Workspace& workspace, const Catalogues& catalogues, QWidget* parent = nullptr);

    void open();
    void stand(const QString& starter); ///< goes to the story of this id; nothing is chosen

Q_SIGNALS:
    void accepted(const QStringList& starters);
    void cancelled();

private:
    void buildTree();
    QLayout* buildButtons();
    void showChoice();

    StartersModel m_model;
    SectionHead* m_head;
    QTreeView* m_tree;
    DecisionRow* m_decision;
};

} // namespace waymark
