// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's notifications. Nothing here waits: neither for the session's bus
// nor for whoever shows them.
#pragma once

#include <map>
#include <vector>

#include <QObject>
#include <QString>
#include <QThreadPool>

namespace efdmon::gui {

class AlertNotifier : public QObject {
    Q_OBJECT
public:
    explicit AlertNotifier(QObject* parent = nullptr);
    ~AlertNotifier() override;

    // Takes the place of the one that was shown under the same key.
    void show(const QString& key, const QString& title, const QString& body);

Q_SIGNALS:
    // There is no bus, or nobody on it who shows notifications.
    void undelivered(const QString& title, const QString& body);
    // A person has clicked on one.
    void clicked();

private Q_SLOTS:
    void invoked(uint id, const QString& action);
    void permitted(uint id, const QString& token);

private:
    struct Note {
        QString key;
        QString title;
        QString body;
    };
    enum class Bus { Unknown, Opening, Open, None };

    void open();
    void opened(bool connected);
    void deliver(const Note& note);
    bool isOurs(uint id) const;

    Bus bus_ = Bus::Unknown;
    std::vector<Note> waiting_; // for the bus
    std::map<QString, uint> ids_; // that the desktop gave, by key
    QThreadPool pool_;
};

} // namespace efdmon::gui
