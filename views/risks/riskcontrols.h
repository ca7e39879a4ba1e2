// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/reference.h"
#include "model/job/job.h"
#include "views/risks/openrisk.h"

namespace waymark {

class ItemPicker;
class LineList;
class RuledHead;
class StoryLinesModel;
struct PickItem;

/// The controls of benchmarks and practices that a risk is tied to, and the field that ties it to more. What names them is read by
/// a worker when the first risk is opened.
class RiskControls final : public QWidget {
    Q_OBJECT
public:
    explicit RiskControls(OpenRisk& open, QWidget* parent = nullptr);

Q_SIGNALS:
    void itemRequested(const waymark::ItemRef& item);

private:
    void build();
    void read();
    void refresh();
    std::vector<PickItem> tieable() const;
    void openItem(int row);
    void remove(int row);
    void pick(const QString& item);
    void refuse();

    OpenRisk& m_open;
    std::shared_ptr<const Reference> m_content; ///< null: not read yet
    StoryLinesModel* m_model;
    LineList* m_list;
    RuledHead* m_head;
    ItemPicker* m_field;
    Job<Result<std::shared_ptr<const Reference>>> m_reading;
};

} // namespace waymark
