// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/benchmarksfiltermodel.h"
#include "views/frameworks/benchmarksmodel.h"
#include "views/frameworks/frameworkspane.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace waymark {

class BenchmarkTree;
class SectionHead;

/// The items of a benchmark or of a set of practices, each with how its checks stand, by section.
class BenchmarksPane final : public FrameworksPane {
    Q_OBJECT
public:
    explicit BenchmarksPane(OpenReference& open, QWidget* parent = nullptr);

    void refresh() override;
    bool showItem(const ItemRef& item) override;
    void focusFilter() override;
    QString countText() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    QLayout* buildHead();
    void buildTree();
    BenchmarkSources sources() const;
    void offerSets(const BenchmarkSources& sources);
    void showSet();
    void showHead();
    void applyFilter();
    void openChecks();
    void exportShown();

    BenchmarksModel m_model;
    BenchmarksFilterModel m_shown;
    QString m_wanted; ///< set of the settings or of an item, chosen once it is offered
    std::vector<CheckKey> m_checks; ///< of the whole set
    SectionHead* m_head;
    QComboBox* m_set;
    QPushButton* m_compliance; ///< a door to the checks
    QPushButton* m_export;
    QLineEdit* m_words;
    QComboBox* m_standing;
    BenchmarkTree* m_tree;
    QStackedWidget* m_stack;
};

} // namespace waymark
