// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "views/settings/settingfield.h"

#include <QVariant>

#include <functional>
#include <vector>

class QComboBox;

namespace waymark {

/// A setting that is chosen from a list, and stored at once. The wheel scrolls the page, and changes nothing.
class ChoiceSetting final : public SettingField {
    Q_OBJECT
public:
    struct Entry {
        QVariant value;
        QString text;
    };
    using Store = std::function<Result<void>(const QVariant& value)>;

    ChoiceSetting(const char* name, const QString& label, const QString& bearing, const std::vector<Entry>& entries, Store store,
                  QWidget* parent = nullptr);

    void show(const QVariant& stored); ///< a text that isn't in the list is added to it
    using QWidget::show;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ChoiceSetting(const char* name, const QString& label, const QString& bearing, const std::vector<Entry>& entries, Store store,
                  QComboBox* list, QWidget* parent);
    void choose(int index);

    QComboBox* m_list;
    Store m_store;
    QVariant m_stored;
};

} // namespace waymark
