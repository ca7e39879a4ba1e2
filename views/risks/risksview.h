// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/risks/figuresofnow.h"
#include "views/risks/risksfiltermodel.h"
#include "views/risks/risksmodel.h"
#include "views/screen.h"

#include <QHash>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace waymark {

class DataTable;
class EmptyState;
class RiskCharts;
class RiskDoors;
class RiskGridForm;
class RiskImportPage;
class SectionHead;
class StarterRisksPage;

/// The risk registry: what may happen, how bad it is now and is to become, what is done about it, and what tests show of it.
/// Above the table its heat map, which the table is filtered by, and the trend of the exposure.
class RisksView final : public Screen {
    Q_OBJECT
public:
    explicit RisksView(const ScreenContext& context, QWidget* parent = nullptr);
    ~RisksView() override;

    QString sayWhatIsOfNow() const override;
    void showRisks(const RiskSelection& selection) override;
    std::optional<ItemRef> selectedItem() const override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Page { EmptyPage, TablePage, OtherPage }; ///< of the stack; the pages for starters and imports come behind

    void buildTable();
    void buildFilters();
    QWidget* buildBody();
    QWidget* buildHead();
    QToolButton* addTool(const char* name, const QString& sign, const QString& text);
    void buildActions();
    QAction* addAct(const QString& text, const QKeySequence& shortcut, void (RisksView::*act)());
    void connectParts();
    void follow(const ChangeSet& changes);
    void refresh();
    void showCharts();
    RiskFacts facts() const;
    void showCount();
    void showStack();
    void applyFilter();
    void clearFilter();
    void takeBack(); ///< what the chip says
    void showChip();
    void chooseCell(const RatingPair& cell);
    void chooseNeed(RiskNeed need);
    void add(const QString& title);
    void remove();
    void enter(const QModelIndex& index);
    const RiskRow* rowAt(const QModelIndex& index) const;
    void open(QWidget* page);
    void openStarters();
    void importFile();
    void leavePage();
    void openGrid();
    void exportShown();
    void exportRegistry();
    void writeRegistry(const QString& file, const QHash<CheckKey, QString>& names);
    bool write(const QString& file, const QByteArray& csv, int count);
    void setChartsShown(bool shown);

    ScreenContext m_context;
    FiguresOfNow m_ofNow;
    RisksModel m_model;
    RisksFilterModel m_filtered;
    ShownRisks m_restricted; ///< cell and selection of others, besides the filter row
    QString m_chipText;
    RegistryCounts m_counts; ///< as of the latest change or figures
    QWidget* m_headBox = nullptr;
    SectionHead* m_head;
    RiskDoors* m_doors;
    QLineEdit* m_add;
    QLineEdit* m_words;
    QComboBox* m_status;
    QComboBox* m_band;
    QComboBox* m_need;
    QPushButton* m_chip;
    QToolButton* m_chartsButton = nullptr;
    RiskCharts* m_charts;
    DataTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    StarterRisksPage* m_starters = nullptr; ///< these are made when they are first needed
    RiskImportPage* m_import = nullptr;
    RiskGridForm* m_grid = nullptr; ///< the panel's, once there is one
    Job<Result<QHash<CheckKey, QString>>> m_naming;
};

} // namespace waymark
