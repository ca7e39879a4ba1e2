// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace waymark {

/// Why what stands in a field won't do, with the sign of a failure. Takes no room while there is nothing to say.
class FaultLine final : public QWidget {
    Q_OBJECT
public:
    explicit FaultLine(QWidget* parent = nullptr);

    void tell(const QString& sentence); ///< empty: nothing is wrong

private:
    QLabel* m_text;
};

} // namespace waymark
