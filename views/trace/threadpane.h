// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trace/laidthread.h"
#include "views/trace/tracepane.h"
#include "views/trace/tracetreemodel.h"

class QButtonGroup;
class QKeySequence;
class QLabel;
class QLayout;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace waymark {

class EmptyState;
class ItemFinder;
class SectionHead;
class TracePicture;
class TraceTree;

/// For one item all that leads to it and all that follows from it, as a tree and as a picture, with the way back through those that
/// were traced before.
class ThreadPane final : public TracePane {
    Q_OBJECT
public:
    ThreadPane(const ScreenContext& context, OpenTrace& open, QWidget* parent = nullptr);

    void trace(const ItemRef& item); ///< from now on, whatever was traced before
    void goBack();
    void goForward();
    const std::optional<ItemRef>& focusItem() const { return m_focus; }

    void refresh() override;
    void focusFilter() override;
    void exportShown() override;
    std::optional<ItemRef> selectedItem() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    enum Looks { Tree, Picture, Both };

private:
    QLayout* buildBar();
    QWidget* buildBody();
    EmptyState* buildEmpty();
    void connectLooks();
    QToolButton* barButton(const char* name, const QString& sign, const QString& text, const QKeySequence& shortcut,
                           void (ThreadPane::*act)());
    void setLooks(int looks);

    void step(int by);
    void showExamples();
    void load();
    void take(const std::shared_ptr<const LaidThread>& thread);
    void showWords();
    void expandTree();
    void select(int node); ///< in both
    void openNode(int node);
    void followNode(int node);
    void showMore();
    const TraceNode* node(int number) const;

    std::optional<ItemRef> m_focus;
    std::vector<ItemRef> m_past; ///< traced one after the other
    size_t m_place = 0;          ///< in m_past
    int m_limit = 0;
    std::shared_ptr<const LaidThread> m_thread; ///< null: none yet
    TraceTreeModel m_model;
    ItemFinder* m_finder;
    QToolButton* m_back;
    QToolButton* m_forward;
    QButtonGroup* m_looks;
    SectionHead* m_head;
    QLabel* m_evidence;
    QLabel* m_leftOut;
    QPushButton* m_more;
    QStackedWidget* m_stack; ///< empty state, content
    QPushButton* m_sprintExample = nullptr;
    QPushButton* m_riskExample = nullptr;
    EmptyState* m_empty; ///< has the two above
    QSplitter* m_splitter;
    TraceTree* m_tree;
    TracePicture* m_picture;
    bool m_selecting = false; ///< what one of them shows is brought into the other
    Job<Result<std::shared_ptr<const LaidThread>>> m_job;
};

} // namespace waymark
