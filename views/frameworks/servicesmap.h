// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/servicesmodel.h"
#include "views/shared/paintedbutton.h"

#include <QGridLayout>

namespace waymark {

/// A container service of the map: its name, and how it stands.
class ServiceCard final : public PaintedButton {
    Q_OBJECT
public:
    explicit ServiceCard(const QString& id, QWidget* parent = nullptr);

    const QString& id() const { return m_id; }
    void show(const ServiceRow& row);
    using QWidget::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_id;
    ItemStanding m_standing = ItemStanding::NoEvidence;
    int m_checks = 0;
};

/// The container services by what they are for, a column of cards each: registry, compute, orchestration, mesh, discovery.
class ServicesMap final : public QWidget {
    Q_OBJECT
public:
    explicit ServicesMap(QWidget* parent = nullptr);

    void show(const std::vector<ServiceRow>& rows);
    using QWidget::show;

Q_SIGNALS:
    void toolRequested(const QString& id);

private:
    void build(const std::vector<ServiceRow>& rows);

    std::vector<ServiceCard*> m_cards;
    QGridLayout* m_grid;
};

} // namespace waymark
