drop index contact_transferred;
